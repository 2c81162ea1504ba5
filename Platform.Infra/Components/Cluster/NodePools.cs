using System.Globalization;
using Platform.Catalog;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Karpenter.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.KubernetesCrds.Karpenter.V1;

namespace Platform.Components.Cluster;

/// <summary>
/// The pool that Karpenter makes nodes from where nothing else is asked for: on demand, of the environment's size, up
/// to the environment's limit.
/// </summary>
internal static class NodePools
{
    /// <summary>Name of the pool.</summary>
    public const string Name = "platform";

    /// <summary>How many times the environment's base a pool may grow to: room for a peak, not for a runaway.</summary>
    private const int Headroom = 8;

    /// <summary>GiB of memory that go with a CPU in a general purpose instance.</summary>
    private const int GiBPerCpu = 4;

    private const int MiBPerGiB = 1024;

    /// <summary>Creates the pool.</summary>
    /// <param name="logicalName">Its logical name.</param>
    /// <param name="profile">The environment's sizes.</param>
    /// <param name="kind">Whose Karpenter it is.</param>
    /// <param name="options">Its options.</param>
    /// <param name="startupTaint">A taint that new nodes have until somebody takes it away; by default none.</param>
    /// <returns>The pool.</returns>
    public static NodePool Create(
        string logicalName,
        EnvironmentProfile profile,
        NodePoolKind kind,
        CustomResourceOptions options,
        string? startupTaint = null)
    {
        var spec = new NodePoolSpecArgs
        {
            Template = new NodePoolSpecTemplateArgs { Spec = Template(profile, kind, startupTaint) },
            Limits =
            {
                ["cpu"] = Quantity((Memory(profile) / GiBPerCpu).ToString(CultureInfo.InvariantCulture)),
                ["memory"] = Quantity(string.Create(CultureInfo.InvariantCulture, $"{Memory(profile)}Gi")),
            },
            Disruption = new NodePoolSpecDisruptionArgs
            {
                ConsolidationPolicy = "WhenEmptyOrUnderutilized",
                ConsolidateAfter = "5m",
                Budgets = { new NodePoolSpecDisruptionBudgetsArgs { Nodes = "10%" } },
            },
        };
        if (kind.Weight is { } weight)
        {
            spec.Weight = weight;
        }

        return new NodePool(
            logicalName, new NodePoolArgs { Metadata = new ObjectMetaArgs { Name = Name }, Spec = spec }, options);
    }

    private static NodePoolSpecTemplateSpecArgs Template(
        EnvironmentProfile profile, NodePoolKind kind, string? startupTaint)
    {
        var spec = Template(profile, kind);
        if (startupTaint is not null)
        {
            spec.StartupTaints =
            [
                new NodePoolSpecTemplateSpecStartupTaintsArgs { Key = startupTaint, Value = "true", Effect = "NoExecute" },
            ];
        }

        return spec;
    }

    private static NodePoolSpecTemplateSpecArgs Template(EnvironmentProfile profile, NodePoolKind kind) => new()
    {
        NodeClassRef = new NodePoolSpecTemplateSpecNodeClassRefArgs
        {
            Group = kind.ClassGroup,
            Kind = kind.ClassKind,
            Name = kind.ClassName,
        },
        Requirements =
        {
            Requirement("kubernetes.io/arch", "In", "amd64"),
            Requirement("kubernetes.io/os", "In", "linux"),
            Requirement("karpenter.sh/capacity-type", "In", "on-demand"),
            Requirement($"{kind.Labels}/instance-category", "In", "c", "m", "r"),
            // Older ones lack Nitro, which encrypted volumes and the network need.
            Requirement($"{kind.Labels}/instance-generation", "Gt", "4"),
            Requirement(
                $"{kind.Labels}/instance-memory",
                "Gt",
                ((profile.NodeMemoryGiB * MiBPerGiB) - 1).ToString(CultureInfo.InvariantCulture)),
        },
        ExpireAfter = kind.ExpireAfter,
        // A pod that never ends, or a budget that never gives way, would keep a node for ever.
        TerminationGracePeriod = "4h",
    };

    private static NodePoolSpecTemplateSpecRequirementsArgs Requirement(
        string label, string comparison, params string[] values) =>
        new() { Key = label, Operator = comparison, Values = [.. values] };

    private static Input<Union<int, string>> Quantity(string text) => (Union<int, string>)text;

    private static int Memory(EnvironmentProfile profile) => profile.Nodes * profile.NodeMemoryGiB * Headroom;
}
