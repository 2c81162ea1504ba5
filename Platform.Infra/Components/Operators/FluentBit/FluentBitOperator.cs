using System.Collections.Immutable;
using Platform.Catalog;
using Platform.Manifests;

namespace Platform.Components.Operators.FluentBit;

/// <summary>Container logs to CloudWatch, and to Loki where the cluster has it.</summary>
internal static class FluentBitOperator
{
    /// <summary>Its namespace. Privileged, because it reads the node's log files.</summary>
    public const string Namespace = "logging";

    /// <summary>Its service account.</summary>
    public const string ServiceAccount = "aws-for-fluent-bit";

    private const int Port = 2020;

    /// <summary>The operator.</summary>
    public static Operator Definition { get; } = new()
    {
        Name = OperatorName.FluentBit,
        Place = new OperatorPlace(Namespace, PodSecurityLevel.Privileged),
        Chart = Charts.FluentBit,
        Fit = ModeFit.OnAws,
        Ground = WorkloadLogs.Create,
        Values = FluentBitValues.Of,
        Traffic = Traffic,
    };

    private static ImmutableArray<PodTraffic> Traffic(OperatorPlan plan) =>
    [
        new PodTraffic
        {
            Name = ServiceAccount,
            Pods = CommonTraffic.Labels(),
            In = [CommonTraffic.Scrapes(Port)],
            Out =
            [
                CommonTraffic.Names,
                CommonTraffic.ApiServer(plan),
                CommonTraffic.Credentials,
                CommonTraffic.Services("send logs to CloudWatch"),
                .. plan.States.IsOff(OperatorName.Loki)
                    ? ImmutableArray<Allowance>.Empty
                    : [MonitoringPeers.From(MonitoringPeers.Loki, Loki.LokiOperator.Port, "send logs to Loki")],
            ],
        },
    ];
}
