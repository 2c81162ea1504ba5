using Platform.Signals;
using Platform.Signals.Alerts;
using Platform.Signals.Metrics;
using Platform.Signals.Metrics.Catalogue;

namespace Platform.Tests.Signals;

/// <summary>Alerts that the harness itself is tested with.</summary>
internal static class SampleAlerts
{
    /// <summary>A recorded series.</summary>
    public static RecordingRule Unavailable { get; } = new()
    {
        Metric = new Metric
        {
            Name = "namespace_deployment:kube_deployment_unavailable:difference",
            Kind = MetricKind.Recorded,
            Exporter = new Exporter("platform", "1", null, "this repository"),
            Labels = ["namespace", "deployment"],
            Source = "this repository",
        },
        Domain = "sample",
        Expression = """
            max by (namespace, deployment) (kube_deployment_spec_replicas{job="kube-state-metrics"})
              - max by (namespace, deployment) (kube_deployment_status_replicas_available{job="kube-state-metrics"})
            """,
        Reads = [WorkloadState.DeploymentSpecReplicas, WorkloadState.DeploymentStatusReplicasAvailable],
    };

    /// <summary>An alert on it whose cases kill every mutant.</summary>
    public static Alert Good { get; } = new()
    {
        Name = "DeploymentShort",
        Domain = "sample",
        Expression = $"{Unavailable.Metric} > 2",
        For = TimeSpan.FromMinutes(10),
        Severity = AlertSeverity.Warning,
        Priority = AlertPriority.P2,
        Summary = "{{ $labels.namespace }}/{{ $labels.deployment }} lacks replicas",
        Description = "{{ $value }} replicas are missing.",
        Meaning = "Requests may fail.",
        Investigation = ["Look at the pods:\n\n```\nkubectl get pods\n```", "Look at the nodes."],
        Resolution = ["Too few nodes: add some."],
        Panel = new PanelLink("sample", "replicas") { Variables = ["namespace"] },
        Reads = [Unavailable.Metric],
        MutedBy = [new MutedBy("ApiServerDown", ["cluster"])],
        Proof = new(
            Fires: new AlertCase
            {
                Story = "three replicas are missing for ten minutes",
                Series = Deployment("shop & co", "web", "5x20", "2x20"),
                At = TimeSpan.FromMinutes(10),
                Firing =
                [
                    new("shop & co/web lacks replicas", "3 replicas are missing.",
                        ("namespace", "shop & co"), ("deployment", "web")),
                ],
            },
            Quiet: new AlertCase
            {
                Story = "two are missing, and three for nine minutes",
                Series =
                [
                    .. Deployment("shop", "web", "5x20", "3x20"), .. Deployment("shop", "api", "5x20", "5 2x20"),
                ],
                At = TimeSpan.FromMinutes(10),
            }),
    };

    /// <summary>The same with a quiet case that is far off, so that mutants survive.</summary>
    public static Alert Weak { get; } = Good with
    {
        Name = "DeploymentShortWeak",
        Proof = Good.Proof with
        {
            Quiet = new AlertCase
            {
                Story = "nothing is missing",
                Series = Deployment("shop", "web", "5x20", "5x20"),
                At = TimeSpan.FromMinutes(10),
            },
        },
    };

    /// <summary>The same with a case that says something else than what happens.</summary>
    public static Alert Wrong { get; } = Good with
    {
        Name = "DeploymentShortWrong",
        Proof = Good.Proof with
        {
            Fires = Good.Proof.Fires with
            {
                Firing = [new("web lacks replicas", "3 replicas are missing.",
                    ("namespace", "shop & co"), ("deployment", "web"))],
            },
        },
    };

    /// <summary>A set of some of them.</summary>
    public static SignalSet Set(params Alert[] alerts) => new() { Alerts = [.. alerts], Recordings = [Unavailable] };

    private static System.Collections.Immutable.ImmutableArray<InputSeries> Deployment(
        string ns, string name, string wanted, string available)
    {
        var labels = $$"""{job="kube-state-metrics",namespace="{{ns}}",deployment="{{name}}"}""";
        return
        [
            new($"{WorkloadState.DeploymentSpecReplicas}{labels}", wanted),
            new($"{WorkloadState.DeploymentStatusReplicasAvailable}{labels}", available),
        ];
    }
}
