using Platform.Components.PlatformAlerts;
using Platform.Signals.Alerts;
using Platform.Signals.Metrics;
using Platform.Signals.Metrics.Catalogue;

namespace Platform.Components.Governance.Drift.Signals;

/// <summary>
/// The nightly report was not renewed. Its version changes with each write, for it says when it was made: the version of 26
/// hours ago is the report of the night before the last.
/// </summary>
internal static class InfrastructureDriftCheckStale
{
    private static readonly Metric Version = ObjectState.ConfigmapMetadataResourceVersion;

    private static readonly string Now = $$"""max by (namespace) ({{Version}}{{{DriftSeries.Report}}})""";

    private static readonly string Before = $$"""max by (namespace) ({{Version}}{{{DriftSeries.Report}}} offset 26h)""";

    private static readonly string Place =
        $$"""{{ObjectState.NamespaceStatusPhase}}{namespace="{{DriftNames.Namespace}}", phase="Active"}""";

    /// <summary>The alert.</summary>
    /// <param name="isExpected">Whether the stack says that there is a nightly job: then none at all is stale too.</param>
    public static Alert Of(bool isExpected) => new()
    {
        Name = "InfrastructureDriftCheckStale",
        Domain = DriftSeries.Domain,
        Expression = isExpected ? Expected : $"{Now} == {Before}",
        For = TimeSpan.FromMinutes(15),
        Severity = AlertSeverity.Warning,
        Priority = AlertPriority.P2,
        Summary = "Nobody has looked for infrastructure drift for more than a day",
        Description = "The report in namespace {{ $labels.namespace }} has not been renewed for 26 hours.",
        Meaning = "The nightly job did not run, or could not apply what it found. Drift would not be seen.",
        Investigation =
        [
            "The last report: `kubectl -n platform-governance get configmap infrastructure-drift -o yaml`; none there means that "
            + "it was never applied",
            "The job that runs `platform drift --report`: whether it is scheduled, and its log",
        ],
        Resolution =
        [
            "Run it now: `platform drift -s STACK --report | kubectl apply -f -`",
            "It may not write the report: its group belongs into `platform:governance.drift.reporterGroups`",
            "There is to be no nightly job: delete the report, and take `nightlyCheck` out of the configuration",
        ],
        Panel = DriftPanels.Link("infrastructure"),
        Reads = isExpected ? [Version, ObjectState.NamespaceStatusPhase] : [Version],
        MutedBy = Mute.WithoutApiServer,
        Proof = isExpected ? ExpectedProof() : RenewedProof(),
    };

    // The namespace was there: a new cluster has a day for its first report. It is there now: where kube-state-metrics is
    // down nobody knows about the report.
    private static string Expected =>
        $$"""
        max by (namespace) ({{Place}} offset 26h) == 1
        and
        max by (namespace) ({{Place}})
        unless
        (
          {{Now}} != {{Before}}
          or
          ({{Now}} unless {{Before}})
        )
        """;

    private static AlertProof RenewedProof()
    {
        var fires = Fires("the job has not run since the last report", new InputSeries(Report("ksm-1"), "41x340"));
        return new(
            fires,
            Far(Story.Quiet(
                "the job ran late, 25 hours after the last report", 1700, new InputSeries(Report("ksm-1"), "41x300 57x60"))))
        {
            More = [fires.QuietAt(1570, "not yet for 26 hours and a quarter"), Replaced(fires)],
        };
    }

    private static AlertProof ExpectedProof()
    {
        var fires = Fires("the job has never run", Namespace);
        return new(
            fires,
            Far(Story.Quiet(
                "the job ran for the first time", 1700, Namespace, new InputSeries(Report("ksm-1"), "_x280 41x80"))))
        {
            More =
            [
                fires.QuietAt(1570, "the cluster is not yet 26 hours and a quarter old"),
                Fires("the job has not run since the last report", Namespace, new InputSeries(Report("ksm-1"), "41x360")),
                Far(Story.Quiet("it ran again", 1700, Namespace, new InputSeries(Report("ksm-1"), "41x300 57x60"))),
                Replaced(fires with { Series = [Namespace] }),
                Far(Story.Quiet(
                    "it ran, and kube-state-metrics is down", 1700,
                    Namespaces("1x300 stale"), new InputSeries(Report("ksm-1"), "41x200 57x99 stale"))),
            ],
        };
    }

    private static AlertCase Replaced(AlertCase fires) => fires with
    {
        Story = "kube-state-metrics was replaced, and the report is the same",
        Series =
        [
            .. fires.Series.Where(series => series == Namespace),
            new(Report("ksm-1"), "41x160 stale"), new(Report("ksm-2"), "_x161 41x200"),
        ],
    };

    private static AlertCase Fires(string story, params ReadOnlySpan<InputSeries> series) => Far(Story.Fires(
        story,
        1580,
        [.. series],
        new FiringAlert(
            "Nobody has looked for infrastructure drift for more than a day",
            "The report in namespace platform-governance has not been renewed for 26 hours.",
            ("namespace", "platform-governance"))));

    // A day of minutes takes five times as long to play.
    private static AlertCase Far(AlertCase told) => told with { Interval = TimeSpan.FromMinutes(5) };

    private static InputSeries Namespace { get; } = Namespaces("1x380");

    private static InputSeries Namespaces(string values) =>
        new("""kube_namespace_status_phase{namespace="platform-governance",phase="Active"}""", values);

    private static string Report(string pod) =>
        $$"""kube_configmap_metadata_resource_version{namespace="platform-governance",configmap="infrastructure-drift",pod="{{pod}}"}""";
}
