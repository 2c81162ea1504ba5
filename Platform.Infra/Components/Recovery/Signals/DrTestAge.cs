using Platform.Components.PlatformAlerts;
using Platform.Recovery;
using Platform.Signals.Alerts;
using Platform.Signals.Metrics.Catalogue;

namespace Platform.Components.Recovery.Signals;

/// <summary>
/// A drill was missed. Argo's controller forgets what drills measured when it restarts and is told again within the hour,
/// so all alerts on drills read over two.
/// </summary>
internal static class DrTestAge
{
    /// <summary>The last success is too long ago.</summary>
    public static Alert Overdue(RecoveryPlan plan) => new()
    {
        Name = "DrTestOverdue",
        Domain = RecoverySeries.Domain,
        Expression =
            $$"""
            time() - max by (drill) (last_over_time({{RecoveryDrills.SuccessTimestamp}}[2h]))
              > on (drill)
            max by (drill) ({{RecoverySeries.DrillAgeLimit}})
            """,
        For = TimeSpan.FromMinutes(15),
        Severity = AlertSeverity.Warning,
        Priority = AlertPriority.P2,
        Summary = "Drill {{ $labels.drill }} has not succeeded for {{ $value | humanizeDuration }}",
        Description =
            "The last drill {{ $labels.drill }} that succeeded ended {{ $value | humanizeDuration }} ago; one was missed.",
        Meaning = "Nobody knows whether a restore works, and how long it takes.",
        Investigation = Investigation,
        Resolution = Resolution,
        Panel = RecoveryPanels.Link("drill-age"),
        Reads = [RecoveryDrills.SuccessTimestamp, RecoverySeries.DrillAgeLimit],
        MutedBy = RecoveryMute.WithoutApiServer,
        Proof = OverdueProof(plan),
    };

    /// <summary>It has never succeeded: on a new cluster a reminder to run it once by hand.</summary>
    public static Alert NeverSucceeded(RecoveryPlan plan) => new()
    {
        Name = "DrTestNeverSucceeded",
        Domain = RecoverySeries.Domain,
        Expression =
            $$"""
            max by (drill) ({{RecoverySeries.DrillAgeLimit}})
            unless on (drill)
            max by (drill) (last_over_time({{RecoveryDrills.SuccessTimestamp}}[2h]))
            """,
        For = TimeSpan.FromHours(6),
        Severity = AlertSeverity.Info,
        Priority = AlertPriority.P3,
        Summary = "Drill {{ $labels.drill }} has never succeeded",
        Description = "There is no drill {{ $labels.drill }} on record that succeeded.",
        Meaning =
            "Nobody knows whether a restore works, and how long it takes. On a new cluster: run it once, rather than wait "
            + "for its day.",
        Investigation = Investigation,
        Resolution = Resolution,
        Panel = RecoveryPanels.Link("drill-age"),
        Reads = [RecoverySeries.DrillAgeLimit, RecoveryDrills.SuccessTimestamp],
        MutedBy = RecoveryMute.WithoutApiServer,
        Proof = NeverProof(plan),
    };

    private static System.Collections.Immutable.ImmutableArray<string> Investigation =>
    [
        "Whether it runs in time: `kubectl -n platform-workflows get cronworkflow DRILL -o jsonpath='{.status}'`; `suspend` in its "
        + "specification stops it",
        "How the last ones ended: `kubectl -n platform-workflows get workflows --sort-by=.metadata.creationTimestamp | grep DRILL`",
    ];

    private static System.Collections.Immutable.ImmutableArray<string> Resolution =>
    [
        "Run it now: `argo -n platform-workflows submit --from cronworkflow/DRILL --watch`",
        "It fails: its steps' logs, `argo -n platform-workflows logs @latest`, and the runbook of `DrTestFailed`",
        "Argo Workflows does not run: `kubectl -n argo get pods`",
    ];

    private static AlertProof OverdueProof(RecoveryPlan plan)
    {
        var drill = plan.Drills[0];
        var age = RecoveryTime.Humanized(drill.AgeLimit + TimeSpan.FromMinutes(16));
        var fires = Story.Fires(
            "the limit was passed a quarter of an hour ago",
            16,
            [
                new(Success(drill.Name, "argo-1"), RecoveryTime.Ago(drill.AgeLimit, 30)),
                new(Success("of-somebody-else", "argo-1"), RecoveryTime.Ago(drill.AgeLimit * 2, 30)),
            ],
            new FiringAlert(
                $"Drill {drill.Name} has not succeeded for {age}",
                $"The last drill {drill.Name} that succeeded ended {age} ago; one was missed.",
                ("drill", drill.Name)));
        return new(
            fires,
            Story.Quiet(
                "the limit is reached, and the controller before knew an older one",
                60,
                new(Success(drill.Name, "argo-2"), RecoveryTime.Ago(drill.AgeLimit - TimeSpan.FromHours(1), 80)),
                new(Success(drill.Name, "argo-1"), RecoveryTime.Ago(drill.AgeLimit * 2, 80))))
        {
            More =
            [
                fires.QuietAt(15, "not yet for a quarter of an hour"),
                .. Forgotten(fires, drill),
            ],
        };
    }

    // The controller restarts, and the number is there again 110 minutes later, or not after more than two hours.
    private static AlertCase[] Forgotten(AlertCase fires, RecoveryDrill drill)
    {
        var at = TimeSpan.FromMinutes(118);
        var age = RecoveryTime.Humanized(drill.AgeLimit + at);
        var gone = fires with
        {
            Story = "the controller has restarted almost two hours ago",
            At = at,
            Series = [new(Success(drill.Name, "argo-1"), $"{RecoveryTime.Ago(drill.AgeLimit, 2)} stale")],
            Firing =
            [
                new FiringAlert(
                    $"Drill {drill.Name} has not succeeded for {age}",
                    $"The last drill {drill.Name} that succeeded ended {age} ago; one was missed.",
                    ("drill", drill.Name)),
            ],
        };
        return [gone, gone.QuietAt(124, "its number is gone for two hours")];
    }

    private static AlertProof NeverProof(RecoveryPlan plan)
    {
        var drills = plan.Drills.Select(drill => drill.Name).ToList();
        var others = drills.Skip(1).Select(name => new InputSeries(Success(name, "argo-1"), "1x600")).ToList();
        var fires = Story.Fires(
            "it has not run since the cluster was made",
            361,
            [.. others, new(Success("of-somebody-else", "argo-1"), "1x600")],
            new FiringAlert(
                $"Drill {drills[0]} has never succeeded",
                $"There is no drill {drills[0]} on record that succeeded.",
                ("drill", drills[0])));
        var forgotten = fires with
        {
            Story = "what was known is forgotten for eight hours",
            At = TimeSpan.FromMinutes(5 + 120 + 362),
            Series = [.. fires.Series, new(Success(drills[0], "argo-1"), "1x5 stale")],
        };
        return new(
            fires,
            Story.Quiet(
                "it has succeeded",
                400,
                [.. others, new InputSeries(Success(drills[0], "argo-2"), "1x600")]))
        {
            More =
            [
                fires.QuietAt(359, "not yet for six hours"),
                forgotten,
                forgotten.QuietAt(5 + 120 + 350, "not yet for six hours since it was forgotten"),
            ],
        };
    }

    private static string Success(string drill, string pod) =>
        $$"""argo_workflows_dr_test_success_timestamp_seconds{drill="{{drill}}",pod="{{pod}}"}""";
}
