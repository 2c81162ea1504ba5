using System.Collections.Immutable;
using System.Diagnostics;
using Pulumi.Testing;

namespace Pulumi;

/// <summary>Runs a program under mocks.</summary>
internal static class MockRun
{
    /// <summary>How long a test's program may make no progress before it is given up.</summary>
    public static TimeSpan DefaultPatience { get; } = TimeSpan.FromSeconds(60);

    /// <summary>Runs a program and gives all its resources, the stack first.</summary>
    public static async Task<ImmutableArray<Resource>> RunAsync(
        IMocks mocks,
        TestOptions? options,
        StackProgram program,
        TimeSpan? patience = null)
    {
        var settings = new DeploymentSettings
        {
            ProjectName = options?.ProjectName ?? "project",
            StackName = options?.StackName ?? "stack",
            OrganizationName = options?.OrganizationName ?? "organization",
            RootDirectory = options?.RootDirectory,
            IsDryRun = options?.IsPreview ?? true,
            Config = EngineEnvironment.Config(Environment.GetEnvironmentVariable("PULUMI_CONFIG")),
            ConfigSecretKeys =
                EngineEnvironment.SecretKeys(Environment.GetEnvironmentVariable("PULUMI_CONFIG_SECRET_KEYS")),
            Patience = Debugger.IsAttached ? null : patience ?? DefaultPatience,
        };
        var monitor = new MockMonitor(mocks, settings.ProjectName, settings.StackName);
        var engine = new MockEngine();
        await ProgramRun.RunAsync(new Deployment(settings, monitor, engine), program);
        return engine.Errors switch
        {
            [] => monitor.Resources,
            [var error] => throw new RunException(error),
            var errors => throw new AggregateException(errors.Select(error => new RunException(error))),
        };
    }
}
