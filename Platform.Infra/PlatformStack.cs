using Platform.Catalog;
using Platform.Cloud;
using Platform.Components.Aurora;
using Platform.Components.Backup;
using Platform.Components.Cluster;
using Platform.Components.CrossRegion;
using Platform.Components.Governance;
using Platform.Components.Governance.Exceptions;
using Platform.Components.Governance.Tenancy;
using Platform.Components.Governance.Windows;
using Platform.Components.Operators;
using Platform.Components.Recovery;
using Platform.Components.Recovery.Runbook;
using Platform.Components.Secrets;
using Platform.Components.SecurityFindings;
using Platform.Components.Signals;
using Platform.Components.Spot;
using Platform.Components.Slo;
using Platform.Components.Workflows;
using Platform.Configuration;
using Pulumi;

namespace Platform;

/// <summary>The stack's table of contents: providers, then one component a domain.</summary>
public static class PlatformStack
{
    /// <summary>Registers everything that a configuration asks for.</summary>
    /// <param name="config">The configuration, validated.</param>
    /// <returns>The stack's outputs by name.</returns>
    public static IDictionary<string, object?> Create(PlatformConfig config)
    {
        ArgumentNullException.ThrowIfNull(config);
        var aws = AwsConnection(config);
        var platform = new PlatformCluster("cluster", PlatformClusterArgs.Of(config), Through(aws));
        var cluster = platform.Outputs;
        var spot = new SpotHandling("spot", SpotHandlingArgs.Of(config, cluster), Through(aws));
        var operators = new Operators(
            "operators", OperatorsArgs.Of(config, cluster, spot.KarpenterQueue), Through(aws, cluster.Kubernetes));
        if (SpotPlan.Of(config).InstallsHandler)
        {
            var within = Through(aws, cluster.Kubernetes);
            within.Parent = spot;
            _ = new NodeTerminationHandler(
                "spot-handler", NodeTerminationHandlerArgs.Of(config, cluster, spot.Queue, operators), within);
        }

        var regions = new OtherRegions(config);
        var stored = PlatformSecrets.IsWanted(config)
            ? new PlatformSecrets(
                "secrets", config, cluster, operators,
                PlatformSecrets.ReplicaRegion(config) is { } region ? regions[region] : null,
                Through(aws, cluster.Kubernetes))
            : null;
        var backup = new VeleroBackup(
            "velero", VeleroBackupArgs.Of(config, cluster, operators, stored?.Ready ?? []),
            Through(aws, cluster.Kubernetes));
        var copies = CrossRegionBackup.IsWanted(config)
            ? new CrossRegionBackup(
                "cross-region",
                CrossRegionBackupArgs.Of(config, backup, regions[config.CrossRegion.Replicate!.Region]),
                Through(aws))
            : null;
        if (BackupReplica.IsWanted(config))
        {
            _ = new BackupReplica("replica", config, backup, Through(aws, cluster.Kubernetes));
        }

        if (AuroraDatabase.IsWanted(config))
        {
            _ = new AuroraDatabase("aurora", config, cluster, Through(aws));
        }

        _ = new DisasterRecovery("recovery", config, backup, Through(cluster.Kubernetes));
        if (!operators.IsOff(OperatorName.KubePrometheusStack))
        {
            Resource[] after =
            [
                .. operators.After(OperatorName.KubePrometheusStack),
                .. operators.IsInstalled(OperatorName.BlackboxExporter)
                    ? operators.After(OperatorName.BlackboxExporter)
                    : [],
            ];
            _ = new PlatformSignals("signals", PlatformSignalsArgs.Of(config, after), Through(cluster.Kubernetes));
            _ = new SloAlerting("slo", SloAlertingArgs.Of(config, after), Through(cluster.Kubernetes));
        }

        if (!operators.IsOff(OperatorName.ArgoWorkflows))
        {
            Resource[] after = [.. operators.After(OperatorName.ArgoWorkflows), backup];
            _ = new PlatformWorkflows(
                "workflows", PlatformWorkflowsArgs.Of(config, cluster, after), Through(aws, cluster.Kubernetes));
            _ = DrillGround.Of("recovery-drill", config, [backup], Through(cluster.Kubernetes));
        }

        if (!config.Tenancy.Teams.IsEmpty)
        {
            IReadOnlyList<Resource> secrets = operators.IsInstalled(OperatorName.ExternalSecrets)
                ? operators.After(OperatorName.ExternalSecrets)
                : [];
            _ = new PlatformTenancy(
                "teams", PlatformTenancyArgs.Of(config, secrets), Through(aws, cluster.Kubernetes));
        }

        IReadOnlyList<Resource> argoCd = operators.IsOff(OperatorName.ArgoCd) ? [] : operators.After(OperatorName.ArgoCd);
        _ = new DeploymentWindows(
            "deployment-windows", DeploymentWindowsArgs.Of(config, argoCd), Through(cluster.Kubernetes));
        if (!operators.IsOff(OperatorName.Kyverno))
        {
            var exceptions = new PlatformExceptions(
                "exceptions",
                PlatformExceptionsArgs.Of(config, operators.After(OperatorName.Kyverno)),
                Through(cluster.Kubernetes));
            _ = new GovernancePolicies(
                "governance",
                GovernancePoliciesArgs.Of(config, [.. operators.After(OperatorName.Kyverno), exceptions]),
                Through(cluster.Kubernetes));
        }

        if (SecurityFindings.IsWanted(config))
        {
            _ = new SecurityFindings("security-findings", config, Through(aws));
        }

        return Outputs(ClusterStackOutputs.Of(platform, config), backup, copies);
    }

    private static Pulumi.Aws.Provider? AwsConnection(PlatformConfig config) =>
        config.Cluster.ComputeMode == ComputeMode.Local ? null : AwsProvider.Create(
            AwsAccount.Of(
                config.Aws ?? throw new ArgumentException("An EKS cluster needs an AWS account.", nameof(config))),
            config.Deployment);

    private static ComponentResourceOptions Through(params IEnumerable<ProviderResource?> providers) =>
        new() { Providers = [.. providers.OfType<ProviderResource>()] };

    private static Dictionary<string, object?> Outputs(
        IReadOnlyDictionary<string, object?> cluster, VeleroBackup backup, CrossRegionBackup? copies)
    {
        var outputs = new Dictionary<string, object?>(cluster, StringComparer.Ordinal)
        {
            ["backupBucketName"] = backup.BucketName,
        };
        foreach (var (output, name) in (ReadOnlySpan<(string, string)>)
            [("keyArn", "backupKeyArn"), ("roleArn", "veleroRoleArn")])
        {
            if (backup.Arns.TryGetValue(output, out var arn))
            {
                outputs.Add(name, arn);
            }
        }

        if (copies is not null)
        {
            outputs.Add("replicaBucketName", copies.BucketName);
            if (copies.KeyArn is { } key)
            {
                outputs.Add("replicaKeyArn", key);
            }
        }

        return outputs;
    }
}
