using Platform.Catalog;
using Platform.Manifests;

namespace Platform.Components.Operators.ArgoWorkflows;

/// <summary>Argo Workflows: runs restores, drills and other procedures of many steps.</summary>
internal static class ArgoWorkflowsOperator
{
    /// <summary>Its namespace, and that of the platform's own workflows.</summary>
    public const string Namespace = "argo";

    /// <summary>The operator.</summary>
    public static Operator Definition { get; } = new()
    {
        Name = OperatorName.ArgoWorkflows,
        Place = new OperatorPlace(Namespace, PodSecurityLevel.Restricted),
        Chart = Charts.ArgoWorkflows,
        CrdGroups = ["argoproj.io"],
        Values = ArgoWorkflowsValues.Of,
        Traffic = ArgoWorkflowsTraffic.Of,
    };
}
