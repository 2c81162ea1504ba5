using Platform.Components.PlatformAlerts;
using Platform.Signals.Alerts;
using Platform.Signals.Metrics.Catalogue;

namespace Platform.Components.Recovery.Signals;

/// <summary>A drill failed.</summary>
internal static class DrTestFailed
{
    /// <summary>
    /// A controller that was replaced may still be remembered with another answer: one that says success is enough, and
    /// after two hours only the living one is asked.
    /// </summary>
    public static Alert Of() => new()
    {
        Name = "DrTestFailed",
        Domain = RecoverySeries.Domain,
        Expression = $"max by (drill) (last_over_time({RecoveryDrills.Succeeded}[2h])) == 0",
        For = TimeSpan.FromMinutes(5),
        Severity = AlertSeverity.Warning,
        Priority = AlertPriority.P2,
        Summary = "Drill {{ $labels.drill }} failed",
        Description = "The last drill {{ $labels.drill }} did not succeed, its clean-up included.",
        Meaning =
            "As things are, a recovery of this kind may fail in a disaster. A drill whose clean-up failed may have left "
            + "volumes, namespaces or databases behind, which cost money.",
        Investigation =
        [
            "Which step: `kubectl -n platform-workflows get workflows --sort-by=.metadata.creationTimestamp | grep DRILL`, then "
            + "`argo -n platform-workflows get NAME`, `argo -n platform-workflows logs NAME`",
            "The restore that it made: `kubectl -n velero get restores --sort-by=.metadata.creationTimestamp`",
            "What is left: `kubectl get namespaces | grep dr-test`, `kubectl get persistentvolumes | grep Released`",
        ],
        Resolution =
        [
            "The backup is not good: repair what the restore's errors name, back up, and run the drill again",
            "The drill is not good: correct its parameters in the stack's configuration",
            "Then at once, not next month: `argo -n platform-workflows submit --from cronworkflow/DRILL --watch`",
        ],
        Panel = RecoveryPanels.Link("drill-outcome"),
        Reads = [RecoveryDrills.Succeeded],
        MutedBy = RecoveryMute.WithoutApiServer,
        Proof = Proof(),
    };

    private static AlertProof Proof()
    {
        var fires = Story.Fires(
            "the last one fails, the other one's was good",
            30,
            [new(Succeeded("monthly-dr-test", "argo-1"), "1x10 0x60"), new(Succeeded("aurora", "argo-1"), "1x70")],
            new FiringAlert(
                "Drill monthly-dr-test failed",
                "The last drill monthly-dr-test did not succeed, its clean-up included.",
                ("drill", "monthly-dr-test")));
        var forgotten = fires with
        {
            Story = "the controller has restarted almost two hours ago",
            At = TimeSpan.FromMinutes(128),
            Series = [new(Succeeded("monthly-dr-test", "argo-1"), "0x10 stale")],
        };
        return new(fires, Story.Quiet("it was good", 60, new InputSeries(Succeeded("monthly-dr-test", "argo-1"), "1x80")))
        {
            More =
            [
                fires.QuietAt(15, "the next number may come at once"),
                forgotten,
                forgotten.QuietAt(136, "its number is gone for two hours"),
            ],
        };
    }

    private static string Succeeded(string drill, string pod) =>
        $$"""argo_workflows_dr_test_succeeded{drill="{{drill}}",pod="{{pod}}"}""";
}
