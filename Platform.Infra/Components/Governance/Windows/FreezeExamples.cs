using System.Collections.Immutable;
using Platform.Calendar;
using Platform.Policies;

namespace Platform.Components.Governance.Windows;

/// <summary>Examples of deployments in a freeze and out of one. Moments are so far away that no run of the tests passes them.</summary>
internal static class FreezeExamples
{
    private const string Past = "2020-01-01T00:00:00Z";

    private const string Future = "2126-01-01T00:00:00Z";

    private const string Image = "\"image\": \"registry.example.com/shop:2\"";

    private static readonly ImmutableSortedDictionary<string, string> InScope = ImmutableSortedDictionary.CreateRange(
        StringComparer.Ordinal, [KeyValuePair.Create(WindowNames.ScopeLabel, WindowNames.ScopeEnabled)]);

    private static readonly string Frozen = State($"\"status\": \"frozen\", \"source\": \"schedule\", \"reason\": \"year end\", \"frozenUntil\": \"{Future}\"");

    private static readonly string Open = State("\"status\": \"open\", \"source\": \"schedule\"");

    private static readonly string Due = Calendar($"{Past} {Future} {Future} year-end");

    /// <summary>Examples of the policy that denies.</summary>
    /// <param name="allowRestarts">Whether a restart is no deployment.</param>
    public static ImmutableArray<PolicyExample> Of(bool allowRestarts) =>
    [
        .. Kinds(),
        .. States(),
        .. Updates(allowRestarts),
        .. Users(),
        .. BypassesOf(),
        .. NoDeployments(),
        Example("namespace-without-the-label", ExampleResult.Skip, Deployment("namespace-without-the-label"), Frozen) with
        {
            NamespaceLabels = ImmutableSortedDictionary<string, string>.Empty,
        },
    ];

    /// <summary>Examples of the policy that reports bypasses.</summary>
    public static ImmutableArray<PolicyExample> Bypasses { get; } =
    [
        Example("used-in-a-freeze", ExampleResult.Fail, Deployment("used-in-a-freeze", metadata: Bypass("outage", Future)), Frozen),
        Example("carried-while-open", ExampleResult.Pass, Deployment("carried-while-open", metadata: Bypass("outage", Future)), Open),
        Example("denied-anyway", ExampleResult.Pass, Deployment("denied-anyway"), Frozen),
        Example("expired-bypass", ExampleResult.Pass, Deployment("expired-bypass", metadata: Bypass("outage", Past)), Frozen),
    ];

    private static IEnumerable<PolicyExample> Kinds() =>
        from kind in (string[])["CronJob", "DaemonSet", "Deployment", "Rollout", "StatefulSet"]
        from frozen in (bool[])[true, false]
        let name = $"new-{kind.ToLowerInvariant()}-{(frozen ? "in-a-freeze" : "while-open")}"
        select Example(
            name, frozen ? ExampleResult.Fail : ExampleResult.Pass, Workload(kind, name, Image), frozen ? Frozen : Open);

    private static IEnumerable<PolicyExample> States() =>
    [
        Example("no-state", ExampleResult.Pass, Deployment("no-state")),
        Example("no-state-in-a-window", ExampleResult.Pass, Deployment("no-state-in-a-window"), Due),
        Example("unknown-status", ExampleResult.Pass, Deployment("unknown-status"), State("\"status\": \"shut\""), Due),
        Example("state-has-expired", ExampleResult.Pass, Deployment("state-has-expired"), State($"\"status\": \"frozen\", \"frozenUntil\": \"{Past}\"")),
        Example("state-without-an-end", ExampleResult.Fail, Deployment("state-without-an-end"), State("\"status\": \"frozen\"")),
        Example("state-behind-the-calendar", ExampleResult.Fail, Deployment("state-behind-the-calendar"), Open, Due),
        Example("window-is-over", ExampleResult.Pass, Deployment("window-is-over"), Open, Calendar($"{Past} 2020-01-02T00:00:00Z 2020-01-02T00:00:00Z year-end")),
        Example("window-is-to-come", ExampleResult.Pass, Deployment("window-is-to-come"), Open, Calendar($"{Future} 2126-01-02T00:00:00Z 2126-01-02T00:00:00Z year-end")),
        Example("opened-by-hand-in-a-window", ExampleResult.Pass, Deployment("opened-by-hand-in-a-window"), State($"\"status\": \"open\", \"source\": \"manual\", \"openUntil\": \"{Future}\""), Due),
        Example("opening-by-hand-is-over", ExampleResult.Fail, Deployment("opening-by-hand-is-over"), State($"\"status\": \"open\", \"source\": \"manual\", \"openUntil\": \"{Past}\""), Due),
    ];

    private static IEnumerable<PolicyExample> Updates(bool allowRestarts)
    {
        const string other = "\"image\": \"registry.example.com/shop:1\"";
        foreach (var kind in (string[])["CronJob", "DaemonSet", "Deployment", "Rollout", "StatefulSet"])
        {
            var (changed, same) = ($"{kind.ToLowerInvariant()}-gets-an-image", $"{kind.ToLowerInvariant()}-is-applied-again");
            yield return Update(changed, ExampleResult.Fail, Workload(kind, changed, Image), Workload(kind, changed, other));
            yield return Update(same, ExampleResult.Skip, Workload(kind, same, Image), Workload(kind, same, Image));
        }

        yield return Update("is-scaled", ExampleResult.Skip, Deployment("is-scaled", "\"replicas\": 5,"), Deployment("is-scaled", "\"replicas\": 2,"));
        yield return Update("gets-a-label", ExampleResult.Skip, Deployment("gets-a-label", metadata: ", \"labels\": {\"a\": \"b\"}"), Deployment("gets-a-label"));
        yield return Update("is-rolled-back", ExampleResult.Fail, Workload("Deployment", "is-rolled-back", other), Workload("Deployment", "is-rolled-back", Image));
        yield return Update(
            "is-restarted", allowRestarts ? ExampleResult.Skip : ExampleResult.Fail,
            Deployment("is-restarted", annotations: "\"kubectl.kubernetes.io/restartedAt\": \"2026-06-06T10:00:00Z\""),
            Deployment("is-restarted"));
        yield return Update(
            "is-restarted-with-a-change", ExampleResult.Fail,
            Deployment("is-restarted-with-a-change", annotations: "\"kubectl.kubernetes.io/restartedAt\": \"2026-06-06T10:00:00Z\", \"a\": \"b\""),
            Deployment("is-restarted-with-a-change"));
        yield return Update("is-in-mid-canary", ExampleResult.Skip, Rollout("is-in-mid-canary", 2), Rollout("is-in-mid-canary", 1));
    }

    private static IEnumerable<PolicyExample> NoDeployments() =>
    [
        Example("is-tried-as-a-dry-run", ExampleResult.Skip, Deployment("is-tried-as-a-dry-run"), Frozen) with { IsDryRun = true },
        Example("is-deleted", ExampleResult.Skip, Deployment("is-deleted"), Frozen) with { IsDelete = true },
        .. ((string[])["kube-system", FreezeNames.Namespace]).Select(ns =>
        {
            var name = $"is-in-{ns}";
            return Example(
                name, ExampleResult.Skip, Deployment(name).Replace("team-shop", ns, StringComparison.Ordinal), Frozen);
        }),
        .. ((string[])["v1 Pod", "apps/v1 ReplicaSet", "batch/v1 Job", "autoscaling/v1 Scale"]).Select(text =>
        {
            var kind = text.Split(' ');
            var name = $"is-a-{kind[1].ToLowerInvariant()}-of-a-controller";
            return Example(name, ExampleResult.Skip, Deployment(name).Replace(
                "\"apiVersion\": \"apps/v1\", \"kind\": \"Deployment\"",
                $"\"apiVersion\": \"{kind[0]}\", \"kind\": \"{kind[1]}\"",
                StringComparison.Ordinal), Frozen);
        }),
    ];

    private static IEnumerable<PolicyExample> Users() =>
    [
        .. FreezeExpressions.Controllers.Append("system:serviceaccount:kube-system:deployment-controller")
            .Append("system:node:ip-10-0-0-1").Select(user =>
            {
                var name = $"by-{user.Split(':')[^1]}";
                return Example(name, ExampleResult.Skip, Deployment(name), Frozen) with { User = user };
            }),
        Example("by-argo-cd", ExampleResult.Fail, Deployment("by-argo-cd"), Frozen) with
        {
            User = "system:serviceaccount:argocd:argocd-application-controller",
        },
    ];

    private static IEnumerable<PolicyExample> BypassesOf() =>
    [
        Example("bypass", ExampleResult.Pass, Deployment("bypass", metadata: Bypass("outage", Future)), Frozen),
        Example("bypass-has-expired", ExampleResult.Fail, Deployment("bypass-has-expired", metadata: Bypass("outage", Past)), Frozen),
        Example("bypass-without-a-reason", ExampleResult.Fail, Deployment("bypass-without-a-reason", metadata: Bypass("", Future)), Frozen),
        Example("bypass-without-an-end", ExampleResult.Fail, Deployment("bypass-without-an-end", metadata: Bypass("outage", "")), Frozen),
        Example("bypass-that-ends-some-time", ExampleResult.Fail, Deployment("bypass-that-ends-some-time", metadata: Bypass("outage", "tomorrow")), Frozen),
        Example("bypass-until-no-day", ExampleResult.Fail, Deployment("bypass-until-no-day", metadata: Bypass("outage", "2126-02-30T00:00:00Z")), Frozen),
        Example("bypass-until-no-hour", ExampleResult.Fail, Deployment("bypass-until-no-hour", metadata: Bypass("outage", "2126-03-01T24:30:00Z")), Frozen),
        Example("bypass-until-a-leap-day", ExampleResult.Pass, Deployment("bypass-until-a-leap-day", metadata: Bypass("outage", "2128-02-29T23:59:59.5+05:30")), Frozen),
        Example("bypass-on-the-template-only", ExampleResult.Fail, Deployment("bypass-on-the-template-only", labels: $", \"{FreezePolicies.BypassLabel}\": \"true\""), Frozen),
        Example("bypass-said-no", ExampleResult.Fail, Deployment("bypass-said-no", metadata: $", \"labels\": {{\"{FreezePolicies.BypassLabel}\": \"false\"}}"), Frozen),
    ];

    private static PolicyExample Update(string name, ExampleResult expected, string given, string before) =>
        Example(name, expected, given, Frozen) with { Before = before };

    private static PolicyExample Example(string name, ExampleResult expected, string given, params ImmutableArray<string> others) => new()
    {
        Name = name,
        Expected = expected,
        Given = given,
        Others = others,
        NamespaceLabels = InScope,
    };

    private static string State(string data) => ConfigMap(FreezeNames.State, data);

    private static string Calendar(string line) => ConfigMap(FreezeNames.Calendar, $"\"intervals\": \"{line}\\n\"");

    private static string ConfigMap(string name, string data) =>
        $$"""
        {"apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": "{{name}}", "namespace": "{{FreezeNames.Namespace}}"}, "data": { {{data}} } }
        """;

    private static string Bypass(string reason, string until) =>
        $", \"labels\": {{\"{FreezePolicies.BypassLabel}\": \"true\"}}, \"annotations\": {{\"{FreezePolicies.BypassReason}\": \"{reason}\", "
        + $"\"{FreezePolicies.BypassUntil}\": \"{until}\"}}";

    private static string Rollout(string name, int step) => Workload("Rollout", name, Image)
        .Replace("\"selector\"", $"\"paused\": {(step == 1 ? "true" : "false")}, \"selector\"", StringComparison.Ordinal);

    private static string Deployment(
        string name, string spec = "", string metadata = "", string labels = "", string annotations = "") =>
        $$"""
        {"apiVersion": "apps/v1", "kind": "Deployment", "metadata": {"name": "{{name}}", "namespace": "team-shop"{{metadata}}},
         "spec": { {{spec}} "selector": {"matchLabels": {"app": "shop"} }, "template": {"metadata": {"labels": {"app": "shop"{{labels}} }, "annotations": { {{annotations}} } },
           "spec": {"containers": [{"name": "app", {{Image}} }]} } } }
        """;

    private static string Workload(string kind, string name, string image)
    {
        var template = $$"""{"metadata": {"labels": {"app": "shop"} }, "spec": {"containers": [{"name": "app", {{image}} }]} }""";
        var (api, spec) = kind switch
        {
            "CronJob" => ("batch/v1", $$"""{"schedule": "0 4 * * *", "jobTemplate": {"spec": {"template": {{template}} } } }"""),
            "Rollout" => ("argoproj.io/v1alpha1", $$"""{"selector": {"matchLabels": {"app": "shop"} }, "template": {{template}} }"""),
            _ => ("apps/v1", $$"""{"selector": {"matchLabels": {"app": "shop"} }, "template": {{template}} }"""),
        };
        return $$"""
            {"apiVersion": "{{api}}", "kind": "{{kind}}", "metadata": {"name": "{{name}}", "namespace": "team-shop"}, "spec": {{spec}} }
            """;
    }
}
