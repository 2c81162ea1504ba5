using System.Collections.Immutable;
using Platform.Catalog;

namespace Platform.Components.Operators.SecretsStore;

/// <summary>
/// Secrets Store CSI driver with the AWS provider: secrets as files, never as objects of the cluster. Pods read with
/// their own service account, so neither has a role: a SecretProviderClass says <c>usePodIdentity: "true"</c>, or
/// nothing for IRSA.
/// </summary>
internal static class SecretsStoreOperator
{
    private const int DriverMetricsPort = 8095;

    /// <summary>The operator.</summary>
    public static Operator Definition { get; } = new()
    {
        Name = OperatorName.SecretsStoreCsiDriver,
        Place = OperatorPlace.KubeSystem,
        Chart = Charts.SecretsStoreCsiProviderAws,
        CrdGroups = ["secrets-store.csi.x-k8s.io"],
        Fit = ModeFit.OnAws,
        Values = SecretsStoreValues.Of,
        Traffic = Traffic,
    };

    private static ImmutableArray<PodTraffic> Traffic(OperatorPlan plan) =>
    [
        new PodTraffic
        {
            Name = "secrets-store-csi-driver",
            Pods = CommonTraffic.Labels(("app", "secrets-store-csi-driver")),
            In = [CommonTraffic.Scrapes(DriverMetricsPort)],
            Out = [CommonTraffic.Names, CommonTraffic.ApiServer(plan)],
        },
        new PodTraffic
        {
            Name = "secrets-store-csi-driver-provider-aws",
            Pods = CommonTraffic.Labels(("app", Charts.SecretsStoreCsiProviderAws.Name)),
            Out =
            [
                CommonTraffic.Names,
                CommonTraffic.ApiServer(plan),
                CommonTraffic.Credentials,
                CommonTraffic.Services("read secrets and parameters from AWS"),
            ],
        },
    ];
}
