using System.Text.Json.Nodes;
using Platform.Components.Governance.Windows;
using Platform.Configuration;
using Platform.Tests.Components.Backup;
using Platform.Tests.Components.Operators;
using Pulumi.Testing;
using Xunit;

namespace Platform.Tests.Components.Governance.Windows;

/// <summary>What the component registers, seen through the official mocks.</summary>
public sealed class DeploymentWindowsTests
{
    private static readonly PlatformConfig Stack = BackupStacks.Prod with
    {
        Governance = new GovernanceConfig
        {
            Calendar = new CalendarConfig
            {
                CompiledThrough = "2026-12-31",
                OverrideGroups = ["on-call", "leads"],
                Windows = BackupStacks.Prod.Governance.Calendar.Windows.Add("year-end", new WindowConfig
                {
                    Type = WindowType.Range,
                    Start = "2026-12-18T16:00",
                    End = "2027-01-04T06:00",
                    TimeZone = "Europe/Berlin",
                    Reason = "Nobody is there over the holidays.",
                }),
            },
        },
    };

    private static readonly Lazy<Task<BackupGraph>> Made = new(() => BackupGraph.OfAsync(Stack));

    [Fact]
    public async Task Everything_has_a_stable_name_and_stands_where_it_is_looked_for() => Assert.Equal(
        [
            "deployment-windows DeploymentWindows /",
            "deployment-windows-calendar ConfigMap platform-governance/deployment-calendar",
            "deployment-windows-namespace Namespace /platform-governance",
            "deployment-windows-network NetworkPolicy platform-governance/deployment-windows",
            "deployment-windows-override-editor Role platform-governance/deployment-freeze-override-editor",
            "deployment-windows-override-editor RoleBinding platform-governance/deployment-freeze-override-editor",
            "deployment-windows-reconciler CronJob platform-governance/deployment-freeze-reconciler",
            "deployment-windows-reconciler Role platform-governance/deployment-freeze-reconciler",
            "deployment-windows-reconciler RoleBinding platform-governance/deployment-freeze-reconciler",
            "deployment-windows-reconciler ServiceAccount platform-governance/deployment-freeze-reconciler",
            "deployment-windows-sync-windows AppProject argocd/deployment-windows",
            "deployment-windows-thaw CronJob platform-governance/deployment-freeze-thaw",
            "deployment-windows-thaw Role platform-governance/deployment-freeze-thaw",
            "deployment-windows-thaw RoleBinding platform-governance/deployment-freeze-thaw",
            "deployment-windows-thaw ServiceAccount platform-governance/deployment-freeze-thaw",
            "deployment-windows-thaw-argocd Role argocd/deployment-freeze-thaw",
            "deployment-windows-thaw-argocd RoleBinding argocd/deployment-freeze-thaw",
        ],
        Own(await Made.Value).Select(one =>
        {
            var metadata = JsonNode.Parse(PlainJson.Of(one.Inputs))!["metadata"];
            return $"{one.Name} {one.Type!.Split(':')[^1]} {metadata?["namespace"]}/{metadata?["name"]}";
        }).Order(StringComparer.Ordinal));

    [Fact]
    public async Task The_calendar_is_written_in_moments_of_one_length_without_a_zone() => Assert.Equal(
        """{"from":"2024-01-01T00:00:00Z","intervals":"2026-12-18T15:00:00Z 2027-01-04T05:00:00Z 2027-01-04T05:00:00Z year-end\n","reasons":"year-end Nobody is there over the holidays.\n","through":"2027-01-01T00:00:00Z"}""",
        (await Made.Value)["deployment-windows-calendar", "data"]);

    [Fact]
    public async Task The_reconciler_may_write_the_state_and_nothing_that_is_there_besides() => Assert.Equal(
        """[{"apiGroups":[""],"resourceNames":["deployment-calendar","deployment-freeze","deployment-freeze-override"],"resources":["configmaps"],"verbs":["get"]},{"apiGroups":[""],"resourceNames":["deployment-freeze"],"resources":["configmaps"],"verbs":["update"]},{"apiGroups":[""],"resources":["configmaps"],"verbs":["create"]}]""",
        Rules(await Made.Value, "deployment-windows-reconciler"));

    [Fact]
    public async Task The_thaw_may_read_state_and_calendar_and_start_syncs()
    {
        var graph = await Made.Value;

        Assert.Equal(
            """[{"apiGroups":[""],"resourceNames":["deployment-calendar","deployment-freeze"],"resources":["configmaps"],"verbs":["get"]}]""",
            Rules(graph, "deployment-windows-thaw"));
        Assert.Equal(
            """[{"apiGroups":["argoproj.io"],"resources":["applications"],"verbs":["list","patch"]}]""",
            Rules(graph, "deployment-windows-thaw-argocd"));
    }

    [Fact]
    public async Task Jobs_run_one_at_a_time_and_the_thaw_after_the_reconciler()
    {
        var graph = await Made.Value;

        Assert.Equal(
            ["*/5 * * * * Etc/UTC Forbid", "2-59/5 * * * * Etc/UTC Forbid"],
            ((string[])["deployment-windows-reconciler", "deployment-windows-thaw"]).Select(name =>
            {
                var spec = Spec(graph, name, "CronJob");
                return $"{spec["schedule"]} {spec["timeZone"]} {spec["concurrencyPolicy"]}";
            }));
    }

    [Fact]
    public async Task Groups_of_people_may_overrule_it_in_order() => Assert.Equal(
        ["leads", "on-call"],
        JsonNode.Parse(PlainJson.Of(Find(await Made.Value, "deployment-windows-override-editor", "RoleBinding").Inputs))!
            ["subjects"]!.AsArray().Select(subject => (string?)subject!["name"]));

    [Fact]
    public async Task Argo_CD_denies_what_it_would_sync_by_itself_and_lets_people_sync() => Assert.Equal(
        """[{"applications":["*"],"description":"Window year-end of the deployment calendar.","duration":"397h0m0s","kind":"deny","manualSync":true,"schedule":"0 16 18 12 *","timeZone":"Europe/Berlin"},{"applications":["*"],"description":"Window year-end of the deployment calendar.","duration":"2h0m0s","kind":"deny","manualSync":true,"schedule":"0 4 4 1 *","timeZone":"Europe/Berlin"}]""",
        (await Made.Value)["deployment-windows-sync-windows", "spec.syncWindows"]);

    [Fact]
    public async Task Without_Argo_CD_nothing_of_it_is_there()
    {
        var graph = await BackupGraph.OfAsync(Stack.With(operators => operators with
        {
            ArgoCd = new() { State = OperatorState.Off },
        }));

        Assert.DoesNotContain(Own(graph), one =>
            one.Name!.Contains("thaw", StringComparison.Ordinal) || one.Name.EndsWith("sync-windows", StringComparison.Ordinal));
        Assert.Contains(Own(graph), one => one.Name == "deployment-windows-reconciler");
    }

    [Fact]
    public async Task Without_groups_nobody_is_bound()
    {
        var graph = await BackupGraph.OfAsync(BackupStacks.Prod);

        Assert.Equal(["Role"], Own(graph).Where(one => one.Name == "deployment-windows-override-editor")
            .Select(one => one.Type!.Split(':')[^1]));
        Assert.Equal(DeploymentWindows.Token, Own(graph).Single(one => one.Name == "deployment-windows").Type);
    }

    private static IEnumerable<MockResourceArgs> Own(BackupGraph graph) => graph.Resources.Where(one =>
        one.Name!.StartsWith("deployment-windows", StringComparison.Ordinal));

    private static MockResourceArgs Find(BackupGraph graph, string name, string kind) => Own(graph).Single(one =>
        one.Name == name && one.Type!.EndsWith($":{kind}", StringComparison.Ordinal));

    private static string Rules(BackupGraph graph, string name) =>
        PlainJson.Of(Find(graph, name, "Role").Inputs["rules"]);

    private static JsonNode Spec(BackupGraph graph, string name, string kind) =>
        JsonNode.Parse(PlainJson.Of(Find(graph, name, kind).Inputs))!["spec"]!;
}
