using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Pulumi;

/// <summary>What the engine tells a program by environment variables.</summary>
/// <param name="Settings">What the deployment is told.</param>
/// <param name="Monitor">The address of the resource monitor, <c>host:port</c>.</param>
/// <param name="Engine">The address of the engine, <c>host:port</c>.</param>
internal sealed record EngineEnvironment(DeploymentSettings Settings, string Monitor, string Engine)
{
    /// <summary>Reads the environment.</summary>
    /// <param name="variable">Gives a variable by name.</param>
    /// <exception cref="InvalidOperationException">The program was not started by an engine.</exception>
    public static EngineEnvironment Read(Func<string, string?> variable)
    {
        if (variable("PULUMI_MONITOR") is not { Length: > 0 } monitor
            || variable("PULUMI_ENGINE") is not { Length: > 0 } engine
            || variable("PULUMI_PROJECT") is not { Length: > 0 } project
            || variable("PULUMI_STACK") is not { Length: > 0 } stack
            || !bool.TryParse(variable("PULUMI_DRY_RUN"), out var isDryRun)
            || !bool.TryParse(variable("PULUMI_QUERY_MODE"), out _)
            || !int.TryParse(variable("PULUMI_PARALLEL"), NumberStyles.Integer, CultureInfo.InvariantCulture, out _))
        {
            throw new InvalidOperationException(
                "Program run without the Pulumi engine available; re-run using the `pulumi` CLI");
        }
        var settings = new DeploymentSettings
        {
            ProjectName = project,
            StackName = stack,
            OrganizationName = variable("PULUMI_ORGANIZATION") is { Length: > 0 } organization
                ? organization
                : "organization",
            RootDirectory = variable("PULUMI_ROOT_DIRECTORY"),
            IsDryRun = isDryRun,
            Config = Config(variable("PULUMI_CONFIG")),
            ConfigSecretKeys = SecretKeys(variable("PULUMI_CONFIG_SECRET_KEYS")),
            AcceptResources = !IsTrue(variable("PULUMI_DISABLE_RESOURCE_REFERENCES")),
        };
        return new EngineEnvironment(settings, monitor, engine);
    }

    /// <summary>Reads config as the engine gives it: a JSON object of texts by <c>namespace:key</c>.</summary>
    public static ImmutableDictionary<string, string> Config(string? json)
    {
        var config = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        if (!string.IsNullOrEmpty(json))
        {
            // A document, since the serialiser compiles converters for every type it knows when it is first used.
            using var document = JsonDocument.Parse(json);
            foreach (var entry in document.RootElement.EnumerateObject())
            {
                config[CleanKey(entry.Name)] = entry.Value.GetString()!;
            }
        }
        return config.ToImmutable();
    }

    /// <summary>Reads the keys of secrets as the engine gives them: a JSON array.</summary>
    public static ImmutableHashSet<string> SecretKeys(string? json)
    {
        var keys = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);
        if (!string.IsNullOrEmpty(json))
        {
            using var document = JsonDocument.Parse(json);
            keys.UnionWith(document.RootElement.EnumerateArray().Select(static key => key.GetString()!));
        }
        return keys.ToImmutable();
    }

    private static bool IsTrue(string? value) => value is "1" || string.Equals(value, "true", StringComparison.OrdinalIgnoreCase);

    // Old project files write namespace:config:key.
    private static string CleanKey(string key) =>
        key.Split(':') is [var space, "config", var name] ? $"{space}:{name}" : key;
}
