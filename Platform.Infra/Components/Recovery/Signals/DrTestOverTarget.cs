using System.Globalization;
using Platform.Components.PlatformAlerts;
using Platform.Recovery;
using Platform.Signals.Alerts;
using Platform.Signals.Metrics;
using Platform.Signals.Metrics.Catalogue;

namespace Platform.Components.Recovery.Signals;

/// <summary>A drill measured more than is promised.</summary>
internal static class DrTestOverTarget
{
    /// <summary>Recovering took longer than the RTO.</summary>
    public static Alert Rto(RecoveryPlan plan) => Of(
        plan,
        "DrTestOverRto",
        RecoveryDrills.RtoSeconds,
        RecoverySeries.DrillRto,
        "took {{ $value | humanizeDuration }}, longer than the RTO of {{ $labels.component }}",
        "In a disaster it takes longer to be back than is promised.",
        [
            "Which step took the time: `argo -n platform-workflows get NAME` shows the duration of each",
            "EBS loads a restored volume's blocks as they are first read: a workload that reads much is slow at first",
        ],
        [
            "Images that are pulled, nodes that are started: keep spare capacity, or a mirror of the images",
            "Too much in one restore: split it, so that what is needed first comes first",
            "Promise what can be kept: `platform:recovery.objectives` in the stack",
        ]);

    /// <summary>The data was older than the RPO allows.</summary>
    public static Alert Rpo(RecoveryPlan plan) => Of(
        plan,
        "DrTestOverRpo",
        RecoveryDrills.RpoSeconds,
        RecoverySeries.DrillRpo,
        "restored data that was {{ $value | humanizeDuration }} old, older than the RPO of {{ $labels.component }}",
        "A disaster at that moment would have cost more than is promised.",
        [
            "Which backup it took, and which there were: `kubectl -n velero get backups "
            + "--sort-by=.metadata.creationTimestamp`",
            "Whether the schedule is the one that keeps the RPO: `docs/recovery.md`",
        ],
        [
            "The schedule fails or pauses: the alerts on backups",
            "The drill restores from another schedule: its parameter in the stack's configuration",
        ]);

    private static Alert Of(
        RecoveryPlan plan,
        string name,
        Metric measured,
        Metric target,
        string what,
        string meaning,
        System.Collections.Immutable.ImmutableArray<string> investigation,
        System.Collections.Immutable.ImmutableArray<string> resolution) => new()
        {
            Name = name,
            Domain = RecoverySeries.Domain,
            Expression =
                $$"""
                max by (drill) (last_over_time({{measured}}[2h]))
                  > on (drill) group_right ()
                max by (drill, component) ({{target}})
                """,
            For = TimeSpan.FromMinutes(5),
            Severity = AlertSeverity.Warning,
            Priority = AlertPriority.P2,
            Summary = $"Drill {{{{ $labels.drill }}}} {what}",
            Description = $"The last drill {{{{ $labels.drill }}}} that succeeded {what}.",
            Meaning = meaning,
            Investigation = investigation,
            Resolution = resolution,
            Panel = RecoveryPanels.Link(measured == RecoveryDrills.RtoSeconds ? "drill-rto" : "drill-rpo"),
            Reads = [measured, target],
            MutedBy = RecoveryMute.WithoutApiServer,
            Proof = Proof(plan, measured, target, what),
        };

    private static AlertProof Proof(RecoveryPlan plan, Metric measured, Metric target, string what)
    {
        var drill = plan.Drills.First(drill => RecoverySeries.TargetOf(plan, drill, target) is not null);
        var limit = RecoverySeries.TargetOf(plan, drill, target)!.Value;
        var over = limit + TimeSpan.FromMinutes(1);
        var told = what
            .Replace("{{ $value | humanizeDuration }}", RecoveryTime.Humanized(over), StringComparison.Ordinal)
            .Replace("{{ $labels.component }}", drill.Component, StringComparison.Ordinal);
        var fires = Story.Fires(
            "a minute more than is promised",
            20,
            [
                new(Series(measured, drill.Name, "argo-1"), $"{Seconds(limit)}x10 {Seconds(over)}x30"),
                new(Series(measured, "of-somebody-else", "argo-1"), $"{Seconds(limit * 3)}x40"),
            ],
            new FiringAlert(
                $"Drill {drill.Name} {told}",
                $"The last drill {drill.Name} that succeeded {told}.",
                ("component", drill.Component), ("drill", drill.Name)));
        var forgotten = fires with
        {
            Story = "the controller has restarted almost two hours ago",
            At = TimeSpan.FromMinutes(128),
            Series = [new(Series(measured, drill.Name, "argo-1"), $"{Seconds(over)}x10 stale")],
        };
        return new(
            fires,
            Story.Quiet(
                "exactly what is promised",
                40,
                new InputSeries(Series(measured, drill.Name, "argo-1"), $"{Seconds(limit)}x60")))
        {
            More =
            [
                fires.QuietAt(15, "the next number may come at once"),
                forgotten,
                forgotten.QuietAt(136, "its number is gone for two hours"),
            ],
        };
    }

    private static string Seconds(TimeSpan time) => ((long)time.TotalSeconds).ToString(CultureInfo.InvariantCulture);

    private static string Series(Metric metric, string drill, string pod) =>
        $"{metric}{{drill=\"{drill}\",pod=\"{pod}\"}}";
}
