using System.Collections.Immutable;

namespace Platform.Components.Operators.ArgoWorkflows;

/// <summary>
/// What Argo Workflows' own pods say to whom. Pods of workflows are in the same namespace and are left to whoever
/// writes the workflow.
/// </summary>
internal static class ArgoWorkflowsTraffic
{
    private const int MetricsPort = 9090;
    private const int ServerPort = 2746;

    /// <summary>The traffic.</summary>
    /// <param name="plan">What operators have in common.</param>
    /// <returns>A policy for the controller, and one for the server.</returns>
    public static ImmutableArray<PodTraffic> Of(OperatorPlan plan) =>
    [
        new PodTraffic
        {
            Name = "argo-workflows-controller",
            Pods = CommonTraffic.Labels(("app.kubernetes.io/name", "argo-workflows-workflow-controller")),
            In = [CommonTraffic.Scrapes(MetricsPort)],
            Out =
            [
                CommonTraffic.Names,
                CommonTraffic.ApiServer(plan),
                CommonTraffic.Services("ask registries for the command of an image"),
            ],
        },
        new PodTraffic
        {
            Name = "argo-workflows-server",
            Pods = CommonTraffic.Labels(("app.kubernetes.io/name", "argo-workflows-server")),
            In = [CommonTraffic.People(ServerPort)],
            Out = [CommonTraffic.Names, CommonTraffic.ApiServer(plan)],
        },
    ];
}
