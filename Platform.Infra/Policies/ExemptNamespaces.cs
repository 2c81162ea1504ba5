using System.Collections.Immutable;

namespace Platform.Policies;

/// <summary>
/// The namespaces that no policy looks at, by the label that the API server gives each namespace and that nobody can
/// change: what runs there is another's, and much of it has to be root on its node.
/// </summary>
public static class ExemptNamespaces
{
    /// <summary>The label.</summary>
    public const string NameLabel = "kubernetes.io/metadata.name";

    /// <summary>The namespaces.</summary>
    public static ImmutableArray<string> Names { get; } =
    [
        "amazon-cloudwatch",
        "amazon-guardduty",
        "falco",
        "istio-system",
        "karpenter",
        "kube-node-lease",
        "kube-public",
        "kube-system",
        "kyverno",
        "velero",
    ];

    /// <summary>All namespaces but those.</summary>
    public static ImmutableArray<LabelRequirement> Excluded { get; } = [new(NameLabel, LabelOperator.NotIn, Names)];
}
