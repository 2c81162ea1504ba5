using Platform.Components.PlatformAlerts;
using Platform.Signals.Alerts;
using Platform.Signals.Metrics.Catalogue;

namespace Platform.Components.Recovery.Signals;

/// <summary>Velero does not answer, and with it every other alert on backups is blind.</summary>
internal static class VeleroDown
{
    public const string Name = "VeleroDown";

    public static Alert Of(RecoveryContext context) => new()
    {
        Name = Name,
        Domain = RecoverySeries.Domain,
        Expression = context.OwnsPrometheus
            ? $$"""absent({{Scrapes.Up}}{job="velero"} == 1)"""
            : $$"""max({{Scrapes.Up}}{job="velero"}) == 0""",
        For = TimeSpan.FromMinutes(15),
        Severity = AlertSeverity.Warning,
        Priority = AlertPriority.P2,
        Summary = "Velero is down",
        Description = "Prometheus has reached no Velero for 15 minutes.",
        Meaning =
            "No backup starts, none is deleted, and nothing can be restored. What alerts say of backups is as old as the "
            + "outage; whether recovery points are missed is seen from their age as soon as Velero is back.",
        Investigation =
        [
            "The pod and why it does not run: `kubectl -n velero get pods`, `kubectl -n velero describe deployment velero`",
            "Its log: `kubectl -n velero logs deployment/velero --previous --tail=100`; `OOMKilled` is its most frequent end",
            "That Prometheus finds it: `kubectl -n velero get servicemonitor velero`",
        ],
        Resolution =
        [
            "Out of memory: raise the memory limit of Velero's values, or split the schedule that it was busy with",
            "No credentials: the Pod Identity association or the annotation of service account `velero`, and the role's trust",
            "A new version does not start: `helm -n velero rollback velero`, then set the version back in the stack",
        ],
        Panel = RecoveryPanels.Link("velero-up"),
        Reads = [Scrapes.Up],
        MutedBy = RecoveryMute.WithoutApiServer,
        Proof = context.OwnsPrometheus ? Installed() : Adopted(),
    };

    private static FiringAlert Firing => new("Velero is down", "Prometheus has reached no Velero for 15 minutes.");

    private static AlertProof Installed()
    {
        var gone = Story.Fires(
            "its pod is gone, the node agents are there",
            15,
            [new("""up{job="velero/node-agent",pod="a"}""", "1x30")],
            Firing);
        var failing = Story.Fires(
            "it does not answer", 20, [new("""up{job="velero",pod="velero-1"}""", "1x4 0x20")], Firing);
        return new(
            failing,
            Story.Quiet(
                "a new pod takes over from one that answers no more",
                30,
                new("""up{job="velero",pod="velero-1"}""", "0x40"),
                new("""up{job="velero",pod="velero-2"}""", "1x40")))
        {
            More = [gone, failing.QuietAt(19, "not yet for 15 minutes")],
        };
    }

    private static AlertProof Adopted()
    {
        var failing = Story.Fires(
            "it does not answer",
            20,
            [new("""up{job="velero",pod="velero-1"}""", "1x4 0x20"), new("""up{job="other"}""", "1x30")],
            Firing);
        return new(
            failing,
            Story.Quiet("others are down, and Velero is not scraped here", 30, new InputSeries("""up{job="other"}""", "0x40")))
        {
            More = [failing.QuietAt(19, "not yet for 15 minutes")],
        };
    }
}
