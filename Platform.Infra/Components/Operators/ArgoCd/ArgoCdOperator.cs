using Platform.Catalog;
using Platform.Manifests;

namespace Platform.Components.Operators.ArgoCd;

/// <summary>Argo CD: the GitOps controller.</summary>
internal static class ArgoCdOperator
{
    /// <summary>The operator.</summary>
    public static Operator Definition { get; } = new()
    {
        Name = OperatorName.ArgoCd,
        Place = new OperatorPlace("argocd", PodSecurityLevel.Restricted),
        Chart = Charts.ArgoCd,
        CrdGroups = ["argoproj.io"],
        Values = ArgoCdValues.Of,
        Traffic = ArgoCdTraffic.Of,
    };
}
