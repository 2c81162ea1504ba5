using System.Text;

namespace Platform.Components.Governance.AuditTrail;

/// <summary>
/// What Argo CD's notifications controller reads, one text a key: a service, and a template and a trigger an event.
/// Sources: Argo CD, Notifications: Webhook, Templates, Triggers, Subscriptions, Functions.
/// </summary>
public static class NotificationTexts
{
    /// <summary>
    /// How often a line is sent until Loki takes it: for 17 seconds, as a replica of Loki that ends needs.
    /// </summary>
    public const int Tries = 6;

    /// <summary>The keys with their texts.</summary>
    /// <param name="delivery">Where the events are kept.</param>
    /// <returns>Pairs.</returns>
    public static IEnumerable<KeyValuePair<string, string>> Of(AuditDelivery delivery)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        return
        [
            new($"service.webhook.{AuditNames.Service}", Service(delivery)),
            new("subscriptions", Subscriptions()),
            .. DeploymentEvent.All.SelectMany(one => (KeyValuePair<string, string>[])
            [
                new($"template.{one.Template}", Template(one)), new($"trigger.{one.Trigger}", Trigger(one)),
            ]),
        ];
    }

    // A line of an operation that is not taken by the last try is lost: before it sends, the controller writes down
    // that it told of the operation, and does not take that back (notifications-engine: pkg/controller/state.go,
    // SetAlreadyNotified). While it tries, one of its workers does nothing else.
    private static string Service(AuditDelivery delivery) =>
        $"""
        url: {delivery.Url}
        retryMax: {Tries - 1}
        headers:
        - name: Content-Type
          value: application/json

        """ + (delivery.Tenant is { } tenant
            ? $"""
            - name: X-Scope-OrgID
              value: {tenant}

            """
            : "");

    private static string Subscriptions() => DeploymentEvent.All.Aggregate(
        new StringBuilder($"- recipients:\n  - {AuditNames.Service}\n  triggers:\n"),
        (text, one) => text.Append("  - ").Append(one.Trigger).Append('\n')).ToString();

    private static string Trigger(DeploymentEvent one) =>
        $"""
        - description: {one.Meaning}
          when: "{one.When}"

        """
        + (one.OncePer is { } per ? $"  oncePer: {per}\n" : "")
        + $"  send: [{one.Template}]\n";

    private static string Template(DeploymentEvent one) =>
        $"""
        webhook:
          {AuditNames.Service}:
            method: POST
            path: {AuditDelivery.Path}
            body: |

        """ + Indented(Body(one));

    private static string Indented(string body) =>
        string.Concat(body.Split('\n').Select(line => $"      {line}\n"));

    /// <summary>
    /// The body, as a Go template with Sprig's functions. Whatever may be missing is read with <c>dig</c>: a field of
    /// what is not there would be an error, and the event lost. Quotes and line breaks are <c>toJson</c>'s. The time is
    /// that of writing: Loki refuses what is much older than the last line of its stream.
    /// </summary>
    private static string Body(DeploymentEvent one) =>
        $$$"""
        {{- $state := dig "status" "operationState" (dict) .app -}}
        {{- $by := dig "operation" "initiatedBy" (dict) $state -}}
        {{- $who := dig "username" "" $by | default (ternary "automated" "unknown" (dig "automated" false $by)) -}}
        {{- $sync := dig "syncResult" (dig "operation" "sync" (dict) $state) $state -}}
        {{- $revision := dig "revisions" (list (dig "revision" "" $sync)) $sync | join "," -}}
        {{- $line := dict "event" "{{{one.Name}}}" "who" $who "app" .app.metadata.name
          "namespace" .app.metadata.namespace "project" (dig "spec" "project" "" .app)
          "destination" (dig "spec" "destination" "namespace" "" .app)
          "revision" (default (dig "status" "sync" "revision" "" .app) $revision)
          "phase" (dig "phase" "" $state) "health" (dig "status" "health" "status" "" .app)
          "started" (dig "startedAt" "" $state) "finished" (dig "finishedAt" "" $state)
          "message" (dig "message" "" $state | trunc 4096) | toJson -}}
        {{- $at := (call .time.Now).UnixNano | printf "%d" -}}
        {{- $stream := dict "job" "{{{AuditNames.Job}}}" "event" "{{{one.Name}}}" -}}
        {{- dict "streams" (list (dict "stream" $stream "values" (list (list $at $line)))) | toJson -}}
        """;
}
