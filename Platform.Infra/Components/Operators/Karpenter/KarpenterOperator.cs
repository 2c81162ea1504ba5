using System.Collections.Immutable;
using Platform.Catalog;
using Platform.Configuration;

namespace Platform.Components.Operators.Karpenter;

/// <summary>
/// Karpenter: makes nodes for pods that have none. It runs in <c>kube-system</c>, as upstream recommends: the API
/// server serves that namespace's controllers before anybody else's.
/// </summary>
internal static class KarpenterOperator
{
    /// <summary>The service account whose role makes nodes.</summary>
    public const string ServiceAccount = "karpenter";

    private const int MetricsPort = 8080;

    /// <summary>The operator.</summary>
    public static Operator Definition { get; } = new()
    {
        Name = OperatorName.Karpenter,
        Place = OperatorPlace.KubeSystem,
        Chart = Charts.Karpenter,
        CrdChart = Charts.KarpenterCrds,
        CrdGroups = ["karpenter.k8s.aws", "karpenter.sh"],
        Fit = static mode => mode switch
        {
            ComputeMode.Karpenter => ModeFit.Fits,
            ComputeMode.AutoMode => ModeFit.Brought("Auto Mode is Karpenter run by AWS"),
            _ => ModeFit.Impossible("the compute mode makes its nodes in another way"),
        },
        Ground = static (plan, _) => new OperatorGround
        {
            Identity = new OperatorIdentity
            {
                ServiceAccounts = [ServiceAccount],
                Purpose = "Karpenter make and end nodes",
                Policy = KarpenterPolicy.For(plan),
            },
            Ready = plan.InterruptionQueue?.Ready ?? [],
        },
        Values = KarpenterValues.Of,
        Traffic = Traffic,
        Extras = NodeProvisioning.Create,
    };

    private static ImmutableArray<PodTraffic> Traffic(OperatorPlan plan) =>
    [
        new PodTraffic
        {
            Name = "karpenter",
            Pods = CommonTraffic.Labels(("app.kubernetes.io/name", "karpenter")),
            In = [CommonTraffic.Scrapes(MetricsPort)],
            Out =
            [
                CommonTraffic.Names,
                CommonTraffic.ApiServer(plan),
                CommonTraffic.Credentials,
                CommonTraffic.Services("call EC2, IAM, EKS, SQS, SSM and the price list"),
            ],
        },
    ];
}
