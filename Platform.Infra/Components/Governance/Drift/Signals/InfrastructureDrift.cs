using System.Collections.Immutable;
using Platform.Components.PlatformAlerts;
using Platform.Signals.Alerts;
using Platform.Signals.Metrics.Catalogue;

namespace Platform.Components.Governance.Drift.Signals;

/// <summary>What the last report on infrastructure says.</summary>
internal static class InfrastructureDrift
{
    private static readonly ImmutableArray<string> Look =
    [
        "The report: `kubectl -n platform-governance get configmap infrastructure-drift -o yaml`",
        "Anew, with the details: `platform drift -s STACK`",
    ];

    /// <summary>Something is not as it should be.</summary>
    public static Alert Found() => Shared("InfrastructureDriftFound", DriftNames.Found) with
    {
        Summary = "Infrastructure is not as its program says",
        Description =
            "The last nightly look found resources that differ from Pulumi's state, or that its program would change.",
        Meaning =
            "Somebody changed resources past the program, or a change was merged and not deployed. The next `pulumi up` may undo "
            + "the one and makes the other.",
        Investigation =
        [
            .. Look,
            "Who did it: CloudTrail, by the resource's name; in the cluster, `--show-managed-fields`",
        ],
        Resolution =
        [
            "The program is right: `pulumi up` in the next open window, after reading its preview",
            "The change is right: bring it into the program or its configuration",
            "It was merged and not deployed: deploy it",
        ],
    };

    /// <summary>Nobody knows.</summary>
    public static Alert CheckFailed() => Shared("InfrastructureDriftCheckFailed", DriftNames.Failed) with
    {
        Summary = "The look for infrastructure drift failed",
        Description = "The last nightly look at the infrastructure ended in an error.",
        Meaning = "Drift would not be seen. The cause is often what a deployment would meet too: rights, state lock, network.",
        Investigation = [.. Look, "The job's log"],
        Resolution =
        [
            "An update holds the state's lock: run the look again after it; `pulumi cancel` only where none runs",
            "Credentials have expired: renew those of the job",
        ],
    };

    private static Alert Shared(string name, string result) => new()
    {
        Name = name,
        Domain = DriftSeries.Domain,
        Expression =
            $$"""
            max by (namespace, configmap) (
              {{ObjectState.ConfigmapLabels}}{{{DriftSeries.Report}}, {{DriftNames.ResultSeriesLabel}}="{{result}}"}
            ) == 1
            """,
        For = TimeSpan.FromMinutes(5),
        Severity = AlertSeverity.Warning,
        Priority = AlertPriority.P2,
        Summary = "",
        Description = "",
        Meaning = "",
        Investigation = [],
        Resolution = [],
        Panel = DriftPanels.Link("infrastructure"),
        Reads = [ObjectState.ConfigmapLabels],
        MutedBy = Mute.WithoutApiServer,
        Proof = Proof(result),
    };

    private static AlertProof Proof(string result)
    {
        var (summary, description) = result == DriftNames.Found
            ? ("Infrastructure is not as its program says",
                "The last nightly look found resources that differ from Pulumi's state, or that its program would change.")
            : ("The look for infrastructure drift failed", "The last nightly look at the infrastructure ended in an error.");
        var fires = Story.Fires(
            "a night's report says so",
            20,
            [new(Labels(DriftNames.None), "1x10 stale"), new(Labels(result), "_x11 1x30")],
            new FiringAlert(summary, description, ("namespace", "platform-governance"), ("configmap", "infrastructure-drift")));
        var other = result == DriftNames.Found ? DriftNames.Failed : DriftNames.Found;
        return new(fires, Story.Quiet("it says that all is well", 60, new InputSeries(Labels(DriftNames.None), "1x80")))
        {
            More =
            [
                fires.QuietAt(15, "while the report changes both may be seen"),
                Story.Quiet("it says something else", 60, new InputSeries(Labels(other), "1x80")),
            ],
        };
    }

    private static string Labels(string result) =>
        $$"""kube_configmap_labels{namespace="platform-governance",configmap="infrastructure-drift",label_fasti_sh_drift_result="{{result}}"}""";
}
