using Platform.Cloud;
using Platform.Components.Backup;
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
        var providers = Providers(config);
        var backup = new VeleroBackup(
            "velero", VeleroBackupArgs.Of(config), new ComponentResourceOptions { Providers = providers });
        return Outputs(backup);
    }

    private static List<ProviderResource> Providers(PlatformConfig config)
    {
        if (config.Cluster.ComputeMode == ComputeMode.Local)
        {
            return [KubernetesProvider.Create(config.Cluster, account: null)];
        }

        var account = AwsAccount.Of(
            config.Aws ?? throw new ArgumentException("An EKS cluster needs an AWS account.", nameof(config)));
        return
        [
            AwsProvider.Create(account, config.Deployment),
            KubernetesProvider.Create(config.Cluster, account),
        ];
    }

    private static Dictionary<string, object?> Outputs(VeleroBackup backup)
    {
        var outputs = new Dictionary<string, object?>(StringComparer.Ordinal)
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

        return outputs;
    }
}
