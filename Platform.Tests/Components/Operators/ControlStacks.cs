using Platform.Configuration;
using Platform.Tests.Components.Backup;

namespace Platform.Tests.Components.Operators;

/// <summary>Configurations made by hand, one for each way that operators differ.</summary>
internal static class ControlStacks
{
    public static PlatformConfig Prod { get; } = BackupStacks.Prod;

    public static PlatformConfig Dev { get; } = (Prod with
    {
        Deployment = new()
        {
            Id = "acme-dev",
            Domain = "dev.acme.example.com",
            Environment = DeploymentEnvironment.Dev,
        },
    }).On(ComputeMode.Karpenter);

    public static PlatformConfig Staging { get; } = (Prod with
    {
        Deployment = new()
        {
            Id = "acme-staging",
            Domain = "staging.acme.example.com",
            Environment = DeploymentEnvironment.Staging,
        },
    }).On(ComputeMode.SelfManaged);

    public static PlatformConfig GovCloud { get; } = BackupStacks.GovCloud with
    {
        Operators = new() { Identity = WorkloadIdentity.Irsa },
    };

    public static PlatformConfig Local { get; } = BackupStacks.Local;

    public static IReadOnlyList<(string Name, PlatformConfig Config)> All { get; } =
    [
        ("dev, karpenter", Dev),
        ("govcloud, managedNodeGroups, irsa", GovCloud),
        ("local", Local),
        ("prod, autoMode", Prod),
        ("staging, selfManaged", Staging),
    ];

    /// <summary>
    /// Those that recordings are made of: both partitions, and the smallest and the largest environment.
    /// </summary>
    public static IReadOnlyList<string> Recorded { get; } =
        ["dev, karpenter", "govcloud, managedNodeGroups, irsa", "prod, autoMode"];
}
