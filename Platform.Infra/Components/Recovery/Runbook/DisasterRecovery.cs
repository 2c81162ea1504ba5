using Platform.Components.Backup;
using Platform.Configuration;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Platform.Components.Recovery.Runbook;

/// <summary>The runbook for a disaster, in the cluster.</summary>
public sealed class DisasterRecovery : ComponentResource
{
    /// <summary>The component's type token.</summary>
    public const string Token = "platform:recovery:DisasterRecovery";

    /// <summary>Name of the ConfigMap in Velero's namespace.</summary>
    public const string ConfigMapName = "disaster-recovery-runbook";

    /// <summary>Creates it.</summary>
    /// <param name="name">The component's name.</param>
    /// <param name="config">The configuration, validated.</param>
    /// <param name="backup">What makes the namespace.</param>
    /// <param name="options">Its options; they give the Kubernetes provider.</param>
    public DisasterRecovery(
        string name, PlatformConfig config, Resource backup, ComponentResourceOptions? options = null)
        : base(Token, name, options)
    {
        _ = new ConfigMap(
            $"{name}-runbook",
            new ConfigMapArgs
            {
                Metadata = new ObjectMetaArgs
                {
                    Name = ConfigMapName,
                    Namespace = VeleroNames.Namespace,
                    Labels = new Dictionary<string, string>(StringComparer.Ordinal)
                    {
                        ["app.kubernetes.io/part-of"] = "platform",
                    },
                },
                Data = new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    ["disaster-recovery.md"] = DisasterRunbook.Page(config),
                },
            },
            new CustomResourceOptions { Parent = this, DependsOn = backup });
        RegisterOutputs(new Dictionary<string, object?>(StringComparer.Ordinal) { ["configMap"] = ConfigMapName });
    }
}
