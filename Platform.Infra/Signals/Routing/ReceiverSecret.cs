using System.Collections.Immutable;
using Platform.Configuration;

namespace Platform.Signals.Routing;

/// <summary>
/// A secret that a receiver reads from a file at each notice, so that a new value needs no restart.
/// </summary>
/// <param name="File">Name of the file, and key in the Secret.</param>
/// <param name="Reference">Where it is in the secret store.</param>
/// <param name="DefaultKey">Its key there where the reference names none.</param>
public sealed record ReceiverSecret(string File, SecretReference Reference, string DefaultKey)
{
    /// <summary>Name of the Secret with all of them, in Alertmanager's namespace.</summary>
    public const string SecretName = "alertmanager-receivers";

    /// <summary>File of PagerDuty's integration key.</summary>
    public const string PagerDuty = "pagerduty-routing-key";

    /// <summary>File of the Slack webhook for incidents.</summary>
    public const string SlackIncidents = "slack-incidents-url";

    /// <summary>File of the Slack webhook for alerts.</summary>
    public const string SlackAlerts = "slack-alerts-url";

    /// <summary>File of the Slack webhook for notes.</summary>
    public const string SlackNotes = "slack-notes-url";

    /// <summary>File of the ticket system's bearer token.</summary>
    public const string Tickets = "tickets-token";

    /// <summary>File of the heartbeat's address.</summary>
    public const string Heartbeat = "heartbeat-url";

    /// <summary>Where the Prometheus operator mounts a file of the Secret (<c>alertmanagerSpec.secrets</c>).</summary>
    /// <param name="file">The file's name.</param>
    /// <returns>The path in Alertmanager's container.</returns>
    public static string PathOf(string file) => $"/etc/alertmanager/secrets/{SecretName}/{file}";

    /// <summary>The secrets of a stack's channels.</summary>
    /// <param name="plan">What routing is made from.</param>
    /// <returns>The secrets, by file in ordinal order.</returns>
    public static ImmutableArray<ReceiverSecret> Of(RoutingPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var config = plan.Config;
        return
        [
            .. ((ReceiverSecret?[])
            [
                From(Heartbeat, config.Heartbeat?.UrlSecret, "heartbeat"),
                From(PagerDuty, config.PagerDuty?.RoutingKeySecret, "pagerduty"),
                From(SlackAlerts, config.Slack?.AlertsSecret, "slack-alerts"),
                From(SlackIncidents, config.Slack?.IncidentsSecret, "slack-incidents"),
                From(SlackNotes, config.Slack?.NotesSecret, "slack-notes"),
                From(Tickets, config.Tickets?.TokenSecret, "tickets"),
            ]).OfType<ReceiverSecret>(),
        ];

        ReceiverSecret? From(string file, SecretReference? reference, string name) =>
            reference is null ? null : new ReceiverSecret(file, reference, $"{plan.Id}/alertmanager/{name}");
    }
}
