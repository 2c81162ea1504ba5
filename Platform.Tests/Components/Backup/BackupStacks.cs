using System.Collections.Immutable;
using Platform.Configuration;

namespace Platform.Tests.Components.Backup;

/// <summary>Configurations made by hand, so that no test here depends on a stack file.</summary>
internal static class BackupStacks
{
    public static PlatformConfig Prod { get; } = new()
    {
        Deployment = new() { Id = "acme-prod", Domain = "acme.example.com", Environment = DeploymentEnvironment.Prod },
        Aws = new() { AccountId = "111122223333", Region = "eu-central-1" },
        Cluster = new()
        {
            Mode = ClusterMode.Adopt,
            Name = "acme",
            ComputeMode = ComputeMode.AutoMode,
            Endpoint = "https://ABC.gr7.eu-central-1.eks.amazonaws.com",
            CertificateAuthority = "Y2E=",
        },
        Backup = EnvironmentDefaults.BackupFor(DeploymentEnvironment.Prod),
    };

    public static PlatformConfig GovCloud { get; } = Prod with
    {
        Deployment = Prod.Deployment with { Id = "acme-gov" },
        Aws = new() { AccountId = "012345678901", Region = "us-gov-west-1" },
        Cluster = Prod.Cluster with
        {
            ComputeMode = ComputeMode.ManagedNodeGroups,
            OidcIssuer = "oidc.eks.us-gov-west-1.amazonaws.com/id/ABC",
        },
        Backup = Prod.Backup with { Identity = WorkloadIdentity.Irsa },
    };

    public static PlatformConfig Local { get; } = new()
    {
        Deployment = new() { Id = "acme-local", Domain = "acme.localhost", Environment = DeploymentEnvironment.Local },
        Cluster = new() { Mode = ClusterMode.Adopt, Name = "kind-acme", ComputeMode = ComputeMode.Local },
        Backup = EnvironmentDefaults.BackupFor(DeploymentEnvironment.Local) with
        {
            RepositoryPassword = new SecretText("repository-pass"),
            ObjectStore = new() { SecretKey = new SecretText("store-pass") },
        },
    };

    public static PlatformConfig Named(string name) => name switch
    {
        nameof(Prod) => Prod,
        nameof(GovCloud) => GovCloud,
        nameof(Local) => Local,
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "No such stack."),
    };

    public static PlatformConfig With(this PlatformConfig config, Func<BackupConfig, BackupConfig> change) =>
        config with { Backup = change(config.Backup) };

    public static PlatformConfig On(this PlatformConfig config, ComputeMode mode) =>
        config with { Cluster = config.Cluster with { ComputeMode = mode } };

    public static BackupConfig Only(this BackupConfig config, string name, ScheduleConfig schedule) => config with
    {
        Schedules = ImmutableSortedDictionary.Create<string, ScheduleConfig>(StringComparer.Ordinal)
            .Add(name, schedule),
    };
}
