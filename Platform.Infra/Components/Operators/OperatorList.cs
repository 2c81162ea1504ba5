using System.Collections.Immutable;
using Platform.Catalog;
using Platform.Components.Operators.ArgoCd;
using Platform.Components.Operators.ArgoRollouts;
using Platform.Components.Operators.ArgoWorkflows;
using Platform.Components.Operators.BlackboxExporter;
using Platform.Components.Operators.CertManager;
using Platform.Components.Operators.Cilium;
using Platform.Components.Operators.ContainerInsights;
using Platform.Components.Operators.ExternalSecrets;
using Platform.Components.Operators.FluentBit;
using Platform.Components.Operators.Karpenter;
using Platform.Components.Operators.Kyverno;
using Platform.Components.Operators.Loki;
using Platform.Components.Operators.MetricsServer;
using Platform.Components.Operators.Prometheus;
using Platform.Components.Operators.SecretsStore;
using Platform.Components.Operators.Storage;
using Platform.Components.Operators.Tempo;
using Platform.Components.Operators.VerticalPodAutoscaler;

namespace Platform.Components.Operators;

/// <summary>All operators that the platform knows.</summary>
internal static class OperatorList
{
    /// <summary>The operators, in the order of <see cref="OperatorName"/>.</summary>
    public static ImmutableArray<Operator> All { get; } =
    [
        PrometheusOperator.Definition,
        LokiOperator.Definition,
        TempoOperator.Definition,
        KyvernoOperator.Definition,
        ArgoCdOperator.Definition,
        ArgoWorkflowsOperator.Definition,
        ArgoRolloutsOperator.Definition,
        ExternalSecretsOperator.Definition,
        CertManagerOperator.Definition,
        SecretsStoreOperator.Definition,
        SnapshotControllerOperator.Definition,
        EbsCsiDriverOperator.Definition,
        MetricsServerOperator.Definition,
        VerticalPodAutoscalerOperator.Definition,
        KarpenterOperator.Definition,
        FluentBitOperator.Definition,
        ContainerInsightsOperator.Definition,
        BlackboxExporterOperator.Definition,
        CiliumOperator.Definition,
    ];

    /// <summary>One operator.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>The operator.</returns>
    public static Operator Of(OperatorName name) => All.Single(one => one.Name == name);
}
