using System.Collections.Immutable;
using Platform.Components.Backup;
using Platform.Configuration;
using Platform.Workflows.Recovery;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Platform.Components.Recovery;

/// <summary>
/// What the monthly recovery drill stands on: the canaries whose content it looks for, and the changes that it makes to
/// restored copies. The drill itself is a workflow.
/// </summary>
public sealed class DrillGround : ComponentResource
{
    /// <summary>The component's type token.</summary>
    public const string Token = "platform:recovery:DrillGround";

    /// <summary>Creates everything.</summary>
    /// <param name="name">The component's name; names of its parts begin with it.</param>
    /// <param name="hasCanaries">Whether the drill restores the canaries' namespace.</param>
    /// <param name="after">Velero, its namespace, and what volumes come from.</param>
    /// <param name="options">Its options; they give the Kubernetes provider.</param>
    public DrillGround(
        string name, bool hasCanaries, ImmutableArray<Resource> after, ComponentResourceOptions? options = null)
        : base(Token, name, options)
    {
        if (hasCanaries)
        {
            CanaryNamespace.Create(name, [.. after], this);
        }

        _ = new ConfigMap(
            $"{name}-modifiers",
            new ConfigMapArgs
            {
                Metadata = new ObjectMetaArgs
                {
                    Name = RecoveryNames.Modifiers,
                    Namespace = VeleroNames.Namespace,
                    Labels = { ["app.kubernetes.io/part-of"] = "platform" },
                },
                // Velero takes a ConfigMap with exactly one key.
                Data = { ["resource-modifiers.yaml"] = DrillModifiers.Text },
            },
            new CustomResourceOptions { Parent = this, DependsOn = [.. after] });
        RegisterOutputs(new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["canaryNamespace"] = hasCanaries ? RecoveryNames.Canary : null,
        });
    }

    /// <summary>Creates what a stack's drill needs; nothing where there is no drill.</summary>
    /// <param name="name">The component's name.</param>
    /// <param name="config">The configuration, validated.</param>
    /// <param name="after">Velero, its namespace, and what volumes come from.</param>
    /// <param name="options">Its options; they give the Kubernetes provider.</param>
    /// <returns>The component; <c>null</c> where there is no drill.</returns>
    public static DrillGround? Of(
        string name, PlatformConfig config, ImmutableArray<Resource> after, ComponentResourceOptions options)
    {
        ArgumentNullException.ThrowIfNull(config);
        return DrillPlan.Of(config) is { } plan ? new DrillGround(name, plan.HasCanary, after, options) : null;
    }
}
