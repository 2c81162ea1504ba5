using System.Globalization;
using Platform.Catalog;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Karpenter.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.KubernetesCrds.Karpenter.V1;

namespace Platform.Components.Operators.Karpenter;

/// <summary>
/// The nodes that Karpenter makes where nothing else is asked for: on demand, of the environment's size, up to the
/// environment's limit. Spot nodes are a pool of their own.
/// </summary>
internal static class NodeProvisioning
{
    /// <summary>Name of the pool, and of its class.</summary>
    public const string Name = "platform";

    /// <summary>How many times the environment's base a pool may grow to: room for a peak, not for a runaway.</summary>
    private const int Headroom = 8;

    /// <summary>GiB of memory that go with a CPU in a general purpose instance.</summary>
    private const int GiBPerCpu = 4;

    private const int MiBPerGiB = 1024;

    /// <summary>Creates pool and class.</summary>
    /// <param name="plan">What operators have in common.</param>
    /// <param name="site">Where, and after what.</param>
    /// <returns>Both.</returns>
    public static IReadOnlyList<Resource> Create(OperatorPlan plan, OperatorSite site)
    {
        var nodeClass = NodeClass.Create(plan, site);
        return [nodeClass, Pool(plan.Profile, site with { After = [.. site.After, nodeClass] })];
    }

    private static NodePool Pool(EnvironmentProfile profile, OperatorSite site) => new(
        $"{site.Name}-pool",
        new NodePoolArgs
        {
            Metadata = new ObjectMetaArgs { Name = Name },
            Spec = new NodePoolSpecArgs
            {
                Template = new NodePoolSpecTemplateArgs { Spec = Template(profile) },
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
            },
        },
        site.Options());

    private static NodePoolSpecTemplateSpecArgs Template(EnvironmentProfile profile) => new()
    {
        NodeClassRef = new NodePoolSpecTemplateSpecNodeClassRefArgs
        {
            Group = "karpenter.k8s.aws",
            Kind = "EC2NodeClass",
            Name = Name,
        },
        Requirements =
        {
            Requirement("kubernetes.io/arch", "In", "amd64"),
            Requirement("kubernetes.io/os", "In", "linux"),
            Requirement("karpenter.sh/capacity-type", "In", "on-demand"),
            Requirement("karpenter.k8s.aws/instance-category", "In", "c", "m", "r"),
            // Older ones lack Nitro, which encrypted volumes and the network need.
            Requirement("karpenter.k8s.aws/instance-generation", "Gt", "4"),
            Requirement(
                "karpenter.k8s.aws/instance-memory",
                "Gt",
                ((profile.NodeMemoryGiB * MiBPerGiB) - 1).ToString(CultureInfo.InvariantCulture)),
        },
        // New nodes have new images: none is older than a month.
        ExpireAfter = "720h",
        // A pod that never ends, or a budget that never gives way, would keep a node for ever.
        TerminationGracePeriod = "4h",
    };

    private static NodePoolSpecTemplateSpecRequirementsArgs Requirement(
        string label, string comparison, params string[] values) =>
        new() { Key = label, Operator = comparison, Values = [.. values] };

    private static Input<Union<int, string>> Quantity(string text) => (Union<int, string>)text;

    private static int Memory(EnvironmentProfile profile) => profile.Nodes * profile.NodeMemoryGiB * Headroom;
}
