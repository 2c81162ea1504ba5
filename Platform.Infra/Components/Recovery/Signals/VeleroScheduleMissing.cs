using Platform.Components.PlatformAlerts;
using Platform.Recovery;
using Platform.Signals.Alerts;
using Platform.Signals.Metrics.Catalogue;

namespace Platform.Components.Recovery.Signals;

/// <summary>Velero runs and does not know a schedule that the stack has.</summary>
internal static class VeleroScheduleMissing
{
    public static Alert Of(RecoveryPlan plan) => new()
    {
        Name = "VeleroScheduleMissing",
        Domain = RecoverySeries.Domain,
        Expression =
            $$"""
            (
              {{string.Join("\n  or\n  ", plan.Schedules.Keys.Select(Missing))}}
            )
            and on ()
            max({{Scrapes.Up}}{job="velero"}) == 1
            """,
        For = TimeSpan.FromMinutes(15),
        Severity = AlertSeverity.Warning,
        Priority = AlertPriority.P2,
        Summary = "Velero does not know schedule {{ $labels.schedule }}",
        Description =
            "Velero answers, but has no metrics of schedule {{ $labels.schedule }}, which the stack configures.",
        Meaning = "The schedule was deleted: its backups stay until their time is over, and no new ones are made.",
        Investigation =
        [
            "Whether it is there: `kubectl -n velero get schedules`",
            "Who deleted it: the API server's audit log, `objectRef.resource=schedules` and `verb=delete`",
            "A GitOps controller that prunes what is not in Git deletes objects that Pulumi owns: choose one owner",
        ],
        Resolution =
        [
            "Make it again: `pulumi up` of the stack, after `pulumi refresh` where it is still in the state",
            "Then a backup at once: `velero backup create --from-schedule SCHEDULE --wait`",
        ],
        Panel = RecoveryPanels.Link("backup-status"),
        Reads = [VeleroServer.BackupAttemptTotal, Scrapes.Up],
        MutedBy = RecoveryMute.WithoutApiServer,
        Proof = Proof(plan),
    };

    private static string Missing(string schedule) =>
        $$"""absent({{VeleroServer.BackupAttemptTotal}}{schedule="{{schedule}}"})""";

    private static AlertProof Proof(RecoveryPlan plan)
    {
        var names = plan.Schedules.Keys.ToList();
        var cases = names.Select(gone => Story.Fires(
            $"{gone} is deleted",
            20,
            [
                new("""up{job="velero",pod="velero-1"}""", "1x40"),
                new("""up{job="velero",pod="velero-0"}""", "0x40"),
                new(Attempts(gone), "5x4 stale"),
                .. names.Where(name => !string.Equals(name, gone, StringComparison.Ordinal))
                    .Select(name => new InputSeries(Attempts(name), "5x40")),
            ],
            new FiringAlert(
                $"Velero does not know schedule {gone}",
                $"Velero answers, but has no metrics of schedule {gone}, which the stack configures.",
                ("schedule", gone)))).ToList();
        return new(
            cases[0],
            Story.Quiet(
                "Velero is down, or is not scraped here",
                40,
                new("""up{job="velero",pod="velero-1"}""", "0x60"),
                new("""up{job="other"}""", "1x60")))
        {
            More = [.. cases.Skip(1), cases[0].QuietAt(19, "Velero may have started anew")],
        };
    }

    private static string Attempts(string schedule) =>
        $$"""velero_backup_attempt_total{schedule="{{schedule}}",pod="velero-1"}""";
}
