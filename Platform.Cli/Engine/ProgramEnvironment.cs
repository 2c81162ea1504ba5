using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Platform.Cli.Engine;

/// <summary>The environment in which Pulumi's CLI starts a program.</summary>
internal static class ProgramEnvironment
{
    /// <summary>The organisation a stack is of where nobody is logged in.</summary>
    public const string Organization = "organization";

    /// <summary>How many operations may run at once: the engine has none that could wait.</summary>
    public const int Parallel = int.MaxValue;

    private const string Prefix = "PULUMI_";

    private static readonly JsonSerializerOptions Json =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>
    /// Makes <paramref name="environment"/>, which was inherited, that of a program under the engine at
    /// <paramref name="address"/>. Inherited <c>PULUMI_</c> variables go: they would be of another engine.
    /// </summary>
    public static void Apply(IDictionary<string, string?> environment, EngineRun run, string address)
    {
        string[] inherited =
            [.. environment.Keys.Where(static name => name.StartsWith(Prefix, StringComparison.Ordinal))];
        foreach (var name in inherited)
        {
            environment.Remove(name);
        }

        environment["PULUMI_MONITOR"] = address;
        environment["PULUMI_ENGINE"] = address;
        environment["PULUMI_ORGANIZATION"] = Organization;
        environment["PULUMI_PROJECT"] = run.Project;
        environment["PULUMI_STACK"] = run.Stack;
        environment["PULUMI_ROOT_DIRECTORY"] = run.WorkingDirectory;
        environment["PULUMI_PWD"] = run.WorkingDirectory;
        environment["PULUMI_DRY_RUN"] = "false";
        environment["PULUMI_QUERY_MODE"] = "false";
        environment["PULUMI_PARALLEL"] = Parallel.ToString(CultureInfo.InvariantCulture);
        environment["PULUMI_CONFIG_SECRET_KEYS"] = JsonSerializer.Serialize(run.SecretKeys, Json);
        if (run.Config.Count > 0)
        {
            environment["PULUMI_CONFIG"] = JsonSerializer.Serialize(run.Config, Json);
        }
    }
}
