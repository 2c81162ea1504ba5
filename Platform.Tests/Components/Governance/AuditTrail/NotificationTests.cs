using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Platform.Components.Governance.AuditTrail;
using Xunit;
using YamlDotNet.Serialization;

namespace Platform.Tests.Components.Governance.AuditTrail;

/// <summary>What Argo CD sends to Loki.</summary>
public sealed class NotificationTests
{
    private const long Now = 1796041200123456789;

    private static readonly AuditDelivery Delivery = new("http://loki.monitoring.svc:3100", Tenant: null, 365);

    private static readonly ImmutableSortedDictionary<string, string> Texts =
        NotificationTexts.Of(Delivery).ToImmutableSortedDictionary(StringComparer.Ordinal);

    private const string Synced =
        """
        {
          "metadata": {"name": "web", "namespace": "argocd"},
          "spec": {"project": "shop", "destination": {"namespace": "team-shop"}, "source": {"repoURL": "https://git.example.com/shop"}},
          "status": {
            "health": {"status": "Healthy"},
            "sync": {"revision": "9f2c", "status": "Synced"},
            "operationState": {
              "phase": "Succeeded", "startedAt": "2026-11-30T10:00:00Z", "finishedAt": "2026-11-30T10:01:00Z",
              "message": "successfully synced",
              "operation": {"initiatedBy": {"username": "kim"}, "sync": {"revision": "9f2c"}},
              "syncResult": {"revision": "9f2c"}
            }
          }
        }
        """;

    [Fact]
    public void A_line_says_who_what_when_and_which_revision()
    {
        var (stream, at, line) = Sent("sync-succeeded", JsonNode.Parse(Synced)!.AsObject());

        Assert.Equal("""{"job":"argocd-audit","event":"sync-succeeded"}""", stream.ToJsonString());
        Assert.Equal("1796041200123456789", at);
        Assert.Equal(
            """
            {"event":"sync-succeeded","who":"kim","app":"web","namespace":"argocd","project":"shop","destination":"team-shop","revision":"9f2c","phase":"Succeeded","health":"Healthy","started":"2026-11-30T10:00:00Z","finished":"2026-11-30T10:01:00Z","message":"successfully synced"}
            """.Trim(),
            line.ToJsonString());
    }

    [Theory]
    [InlineData("""{"automated": true}""", "automated")]
    [InlineData("""{"automated": true, "username": "kim"}""", "kim")]
    [InlineData("{}", "unknown")]
    [InlineData(null, "unknown")]
    public void Who_is_a_person_or_Argo_CD_itself_or_not_known(string? initiatedBy, string who)
    {
        var app = JsonNode.Parse(Synced)!.AsObject();
        var operation = app["status"]!["operationState"]!["operation"]!.AsObject();
        operation.Remove("initiatedBy");
        if (initiatedBy is not null)
        {
            operation["initiatedBy"] = JsonNode.Parse(initiatedBy);
        }

        Assert.Equal(who, (string?)Sent("sync-succeeded", app).Line["who"]);
    }

    [Fact]
    public void A_message_may_hold_anything()
    {
        const string message = "one or more objects failed to apply: admission webhook \"x\" denied:\n\t<a> & 'b' \\ {{ .app }} é";
        var app = JsonNode.Parse(Synced)!.AsObject();
        app["status"]!["operationState"]!["message"] = message;

        Assert.Equal(message, (string?)Sent("sync-failed", app).Line["message"]);
    }

    [Fact]
    public void A_message_longer_than_Loki_reads_is_cut()
    {
        var app = JsonNode.Parse(Synced)!.AsObject();
        app["status"]!["operationState"]!["message"] = new string('x', 300_000);

        Assert.Equal(4096, ((string?)Sent("sync-failed", app).Line["message"])!.Length);
    }

    [Fact]
    public void An_application_with_several_sources_has_all_its_revisions()
    {
        var app = JsonNode.Parse(Synced)!.AsObject();
        app["status"]!["operationState"]!["syncResult"] = JsonNode.Parse("""{"revisions": ["9f2c", "1.2.3"]}""");

        Assert.Equal("9f2c,1.2.3", (string?)Sent("deployed", app).Line["revision"]);
    }

    [Fact]
    public void A_sync_that_runs_says_what_it_was_asked_for()
    {
        var app = JsonNode.Parse(Synced)!.AsObject();
        var state = app["status"]!["operationState"]!.AsObject();
        state.Remove("syncResult");
        state.Remove("finishedAt");
        state["operation"]!["sync"]!["revision"] = "77aa";

        var line = Sent("sync-running", app).Line;

        Assert.Equal(("77aa", ""), ((string?)line["revision"], (string?)line["finished"]));
    }

    [Fact]
    public void An_application_that_was_never_synced_can_break()
    {
        var app = JsonNode.Parse(
            """{"metadata": {"name": "web", "namespace": "argocd"}, "spec": {}, "status": {"health": {"status": "Degraded"}}}""")!;

        var line = Sent("health-degraded", app.AsObject()).Line;

        Assert.Equal(("unknown", "", "Degraded"), ((string?)line["who"], (string?)line["revision"], (string?)line["health"]));
    }

    [Fact]
    public void Each_event_has_a_trigger_that_is_subscribed_for_all_applications()
    {
        var subscriptions = Assert.Single(Yaml<List<Dictionary<string, List<string>>>>(Texts["subscriptions"]));
        Assert.Equal(["platform-audit"], subscriptions["recipients"]);
        Assert.DoesNotContain("selector", subscriptions.Keys);
        Assert.Equal(
            Texts.Keys.Where(key => key.StartsWith("trigger.", StringComparison.Ordinal)).Select(key => key[8..]),
            subscriptions["triggers"].Order(StringComparer.Ordinal));
        Assert.Equal(
            [
                "audit-on-deployed", "audit-on-health-degraded", "audit-on-sync-failed", "audit-on-sync-running",
                "audit-on-sync-succeeded",
            ],
            subscriptions["triggers"].Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("sync-running", "app.status?.operationState?.phase in ['Running']", "app.status.operationState.startedAt")]
    [InlineData("sync-failed", "app.status?.operationState?.phase in ['Error', 'Failed']", "app.status.operationState.startedAt")]
    [InlineData(
        "deployed", "app.status?.operationState?.phase in ['Succeeded'] and app.status.health?.status == 'Healthy'",
        "app.status.operationState.syncResult?.revisions ?? app.status.operationState.syncResult?.revision")]
    [InlineData("health-degraded", "app.status?.health?.status == 'Degraded'", null)]
    public void A_trigger_sends_its_template_once(string name, string when, string? oncePer)
    {
        var trigger = Assert.Single(Yaml<List<Dictionary<string, object>>>(Texts[$"trigger.audit-on-{name}"]));

        Assert.Equal(when, trigger["when"]);
        Assert.Equal(oncePer, trigger.GetValueOrDefault("oncePer"));
        Assert.Equal(new List<object> { $"audit-{name}" }, trigger["send"]);
        Assert.Contains($"template.audit-{name}", Texts.Keys);
    }

    [Theory]
    [InlineData(null, 1)]
    [InlineData("audit", 2)]
    public void A_tenant_is_named_where_Loki_has_several(string? tenant, int headers)
    {
        var texts = NotificationTexts.Of(Delivery with { Tenant = tenant }).ToDictionary(StringComparer.Ordinal);
        var service = Yaml<Dictionary<string, object>>(texts["service.webhook.platform-audit"]);
        var sent = ((List<object>)service["headers"]).Cast<Dictionary<object, object>>().ToList();

        Assert.Equal("http://loki.monitoring.svc:3100", service["url"]);
        Assert.Equal("5", service["retryMax"]);
        Assert.Equal(headers, sent.Count);
        Assert.Equal(("Content-Type", "application/json"), ((string)sent[0]["name"], (string)sent[0]["value"]));
        Assert.Equal(tenant, sent.Find(header => (string)header["name"] == "X-Scope-OrgID")?["value"]);
    }

    // Loki, HTTP API: streams of labels and values, a value being nanoseconds as text and a line.
    private static (JsonObject Stream, string At, JsonObject Line) Sent(string name, JsonObject app)
    {
        var template = Yaml<Dictionary<string, Dictionary<string, Dictionary<string, string>>>>(Texts[$"template.audit-{name}"]);
        var webhook = template["webhook"]["platform-audit"];
        Assert.Equal(("POST", "/loki/api/v1/push"), (webhook["method"], webhook["path"]));
        var body = JsonNode.Parse(GoTemplate.Render(webhook["body"], app, Now))!.AsObject();
        Assert.Equal(["streams"], body.Select(pair => pair.Key));
        var stream = Assert.Single(body["streams"]!.AsArray())!.AsObject();
        Assert.Equal(["stream", "values"], stream.Select(pair => pair.Key));
        var value = Assert.Single(stream["values"]!.AsArray())!.AsArray();
        Assert.Equal(2, value.Count);
        return (stream["stream"]!.AsObject(), value[0]!.GetValue<string>(), JsonNode.Parse(value[1]!.GetValue<string>())!.AsObject());
    }

    private static T Yaml<T>(string text) => new DeserializerBuilder().Build().Deserialize<T>(text);
}
