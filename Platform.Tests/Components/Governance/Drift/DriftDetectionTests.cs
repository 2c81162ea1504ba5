using System.Text.Json.Nodes;
using Platform.Components.Governance.Drift;
using Platform.Components.Governance.Drift.Signals;
using Platform.Configuration;
using Platform.Tests.Components.Backup;
using Pulumi.Testing;
using Xunit;

namespace Platform.Tests.Components.Governance.Drift;

/// <summary>What a stack gets against drift, seen through the official mocks.</summary>
public sealed class DriftDetectionTests
{
    private const string Template = "workflows-drift-remediation";

    private static readonly Lazy<Task<BackupGraph>> Made = new(() => BackupGraph.OfAsync(Of(new DriftConfig
    {
        ReporterGroups = ["platform-ci", "nightly"],
    })));

    [Fact]
    public async Task The_nightly_job_may_write_its_report_and_nothing_that_is_there_besides()
    {
        var graph = await Made.Value;

        Assert.Equal(DriftDetection.Token, Find(graph, "drift", "DriftDetection").Type);
        Assert.Equal(
            """[{"apiGroups":[""],"resourceNames":["infrastructure-drift"],"resources":["configmaps"],"verbs":["get","patch","update"]},{"apiGroups":[""],"resources":["configmaps"],"verbs":["create"]}]""",
            PlainJson.Of(Find(graph, "drift-reporter", "Role").Inputs["rules"]));
        Assert.Equal(
            """{"name":"infrastructure-drift-reporter","namespace":"platform-governance"}""",
            PlainJson.Of(Find(graph, "drift-reporter", "RoleBinding").Inputs["metadata"]));
        Assert.Equal(
            """[{"apiGroup":"rbac.authorization.k8s.io","kind":"Group","name":"nightly"},{"apiGroup":"rbac.authorization.k8s.io","kind":"Group","name":"platform-ci"}]""",
            PlainJson.Of(Find(graph, "drift-reporter", "RoleBinding").Inputs["subjects"]));
    }

    [Fact]
    public async Task Without_groups_nobody_is_bound_and_nobody_reads_the_report_from_Pulumi()
    {
        var graph = await BackupGraph.OfAsync(BackupStacks.Prod);

        Assert.Equal(
            ["DriftDetection", "Role"],
            graph.Resources.Where(one => one.Name is "drift" or "drift-reporter")
                .Select(one => one.Type!.Split(':')[^1]).Order(StringComparer.Ordinal));
        Assert.DoesNotContain(
            graph.Resources,
            one => one.Type == "kubernetes:core/v1:ConfigMap"
                && PlainJson.Of(one.Inputs["metadata"]).Contains("\"infrastructure-drift\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_an_answer_in_an_hour_nothing_is_synced()
    {
        var templates = Spec(await Made.Value)["templates"]!.AsArray();
        var approve = templates.Single(one => (string?)one!["name"] == "approve")!;
        var tasks = templates.Single(one => (string?)one!["name"] == "main")!["dag"]!["tasks"]!.AsArray()
            .ToDictionary(task => (string)task!["name"]!, task => $"{task!["depends"]} / {task["when"]}", StringComparer.Ordinal);

        Assert.Equal("""{"duration":"3600s"}""", approve["suspend"]!.ToJsonString());
        Assert.Equal(
            """[{"name":"answer","valueFrom":{"default":"NO","supplied":{}}}]""", approve["outputs"]!["parameters"]!.ToJsonString());
        Assert.Equal("""["NO","YES"]""", approve["inputs"]!["parameters"]![0]!["enum"]!.ToJsonString());
        Assert.Equal(
            "look.Succeeded && approve.Succeeded / '{{tasks.approve.outputs.parameters.answer}}' == 'YES'", tasks["sync"]);
        Assert.Equal("look.Succeeded / '{{tasks.look.outputs.parameters.go}}' == 'yes'", tasks["approve"]);
        Assert.Equal("approve.Succeeded / '{{tasks.approve.outputs.parameters.answer}}' != 'YES'", tasks["not-approved"]);
        Assert.Equal("sync.Succeeded / '{{tasks.sync.outputs.parameters.started}}' == 'yes'", tasks["wait"]);
    }

    [Fact]
    public async Task Applications_do_not_wait_for_each_other_and_one_of_them_runs_once() => Assert.Equal(
        """{"mutexes":[{"name":"drift-remediation-{{workflow.parameters.application}}"}]}""",
        Spec(await Made.Value)["synchronization"]!.ToJsonString());

    [Fact]
    public async Task Only_the_step_that_syncs_may_change_an_application()
    {
        var graph = await Made.Value;
        var rights = graph.Resources
            .Where(one => one.Name!.StartsWith($"{Template}-", StringComparison.Ordinal)
                && one.Type!.EndsWith(":Role", StringComparison.Ordinal))
            .Select(one => $"{one.Name} {PlainJson.Of(one.Inputs["rules"])}");

        Assert.Equal(
            [
                """workflows-drift-remediation-look-argocd [{"apiGroups":["argoproj.io"],"resources":["applications"],"verbs":["get"]}]""",
                """workflows-drift-remediation-look-platform-governance [{"apiGroups":[""],"resourceNames":["deployment-calendar","deployment-freeze"],"resources":["configmaps"],"verbs":["get"]}]""",
                """workflows-drift-remediation-report-argocd [{"apiGroups":["argoproj.io"],"resources":["applications"],"verbs":["get"]}]""",
                """workflows-drift-remediation-sync-argocd [{"apiGroups":["argoproj.io"],"resources":["applications"],"verbs":["get","patch"]}]""",
                """workflows-drift-remediation-sync-platform-governance [{"apiGroups":[""],"resourceNames":["deployment-calendar","deployment-freeze"],"resources":["configmaps"],"verbs":["get"]}]""",
                """workflows-drift-remediation-wait-argocd [{"apiGroups":["argoproj.io"],"resources":["applications"],"verbs":["get"]}]""",
            ],
            rights.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Alerts_are_there_for_what_runs()
    {
        string[] infrastructure = ["InfrastructureDriftCheckFailed", "InfrastructureDriftCheckStale", "InfrastructureDriftFound"];
        string[] applications = ["ArgoAppDriftDetected", "ArgoAppDriftPersistent", "ArgoAppSelfHealLoop"];
        string[] remediation = ["RemediationWaitingForApproval", "RemediationWorkflowFailed"];
        var all = Of(new DriftConfig());
        const OperatorState off = OperatorState.Off;
        const OperatorState adopted = OperatorState.Adopt;

        Assert.Equal([.. applications, .. infrastructure, .. remediation], Names(all));
        Assert.Equal(infrastructure, Names(all with { Operators = all.Operators with { ArgoCd = new() { State = off } } }));
        Assert.Equal(
            [.. applications, .. infrastructure], Names(all with { Operators = all.Operators with { ArgoWorkflows = new() { State = adopted } } }));
        Assert.Equal(
            [.. applications, "InfrastructureDriftCheckStale", .. remediation],
            Names(all with { Operators = all.Operators with { KubePrometheusStack = new() { State = adopted } } }));
        Assert.Empty(Names(all with { Operators = all.Operators with { KubePrometheusStack = new() { State = off } } }));
    }

    [Fact]
    public void Every_alert_leads_to_a_panel_of_the_dashboard()
    {
        var signals = DriftSignals.Of(Of(new DriftConfig()));
        var panels = Assert.Single(signals.Dashboards).Panels.Select(panel => panel.Key).ToHashSet(StringComparer.Ordinal);

        Assert.All(signals.Alerts, alert => Assert.Equal("platform-drift", alert.Panel.Dashboard));
        Assert.All(signals.Alerts, alert => Assert.Contains(alert.Panel.Panel, panels));
    }

    private static IEnumerable<string> Names(PlatformConfig config) =>
        DriftSignals.Of(config).Alerts.Select(alert => alert.Name).Order(StringComparer.Ordinal);

    private static PlatformConfig Of(DriftConfig drift) => BackupStacks.Prod with
    {
        Governance = BackupStacks.Prod.Governance with { Drift = drift },
    };

    private static MockResourceArgs Find(BackupGraph graph, string name, string kind) => graph.Resources.Single(one =>
        one.Name == name && one.Type!.EndsWith($":{kind}", StringComparison.Ordinal));

    private static JsonNode Spec(BackupGraph graph) =>
        JsonNode.Parse(PlainJson.Of(Find(graph, Template, "WorkflowTemplate").Inputs))!["spec"]!;
}
