using Platform.Configuration;
using Xunit;

namespace Platform.Tests.Components.Backup;

public sealed class ScheduleTests
{
    [Theory]
    [InlineData("Prod")]
    [InlineData("GovCloud")]
    public async Task Production_has_the_three_schedules_of_the_seeds(string stack)
    {
        var graph = await BackupGraph.OfAsync(BackupStacks.Named(stack));

        Assert.Equal(["daily-cluster-backup", "hourly-critical-backup", "weekly-full"], Names(graph));
        Assert.Equal(
            """
            {"paused":false,"schedule":"0 3 * * *","template":{"excludedNamespaces":["kube-node-lease",
            "kube-public","kube-system","velero"],"includeClusterResources":true,"storageLocation":"default",
            "ttl":"720h"},"useOwnerReferencesInBackup":false}
            """.ReplaceLineEndings(""),
            graph["velero-daily-cluster-backup", "spec"]);
        Assert.Equal(
            """
            {"paused":false,"schedule":"17 * * * *","template":{"includedNamespaces":["prod-*","recovery-canary","team-*"],
            "storageLocation":"default","ttl":"168h"},"useOwnerReferencesInBackup":false}
            """.ReplaceLineEndings(""),
            graph["velero-hourly-critical-backup", "spec"]);
        Assert.Equal(
            """
            {"paused":false,"schedule":"43 4 * * 0","template":{"excludedNamespaces":["velero"],
            "includeClusterResources":true,"storageLocation":"default","ttl":"2160h"},
            "useOwnerReferencesInBackup":false}
            """.ReplaceLineEndings(""),
            graph["velero-weekly-full", "spec"]);
    }

    [Fact]
    public async Task A_local_stack_has_one_schedule_that_leaves_out_the_store_it_writes_to()
    {
        var graph = await BackupGraph.OfAsync(BackupStacks.Local);

        Assert.Equal(["daily-cluster-backup"], Names(graph));
        Assert.Equal(
            """
            {"paused":false,"schedule":"0 3 * * *","template":{"excludedNamespaces":["kube-node-lease",
            "kube-public","kube-system","velero","velero-object-store"],"includeClusterResources":true,
            "storageLocation":"default","ttl":"72h"},"useOwnerReferencesInBackup":false}
            """.ReplaceLineEndings(""),
            graph["velero-daily-cluster-backup", "spec"]);
    }

    [Fact]
    public async Task A_schedule_has_the_name_that_is_written_and_leaves_to_velero_what_velero_sets()
    {
        var graph = await BackupGraph.OfAsync(BackupStacks.Prod);

        Assert.Equal("kubernetes:velero.io/v1:Schedule", graph.Find("velero-weekly-full").Type);
        Assert.Equal("""{"name":"weekly-full","namespace":"velero"}""", graph["velero-weekly-full", "metadata"]);
        Assert.DoesNotContain("skipImmediately", graph["velero-weekly-full"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("vel*", true)]
    [InlineData("?elero", true)]
    [InlineData("velero", false)]
    [InlineData("team-*", false)]
    public async Task A_glob_that_reaches_velero_by_accident_leaves_it_out(string pattern, bool leftOut)
    {
        var graph = await BackupGraph.OfAsync(BackupStacks.Prod.With(backup => backup.Only("some", new ScheduleConfig
        {
            Cron = "5 1 * * *",
            Ttl = "24h",
            IncludedNamespaces = [pattern],
        })));

        Assert.Equal(
            leftOut,
            graph["velero-some", "spec.template"]
                .Contains("\"excludedNamespaces\":[\"velero\"]", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_backup_of_everything_leaves_out_velero_itself()
    {
        var graph = await BackupGraph.OfAsync(BackupStacks.Prod.With(backup => backup.Only("all", new ScheduleConfig
        {
            Cron = "5 1 * * *",
            Ttl = "24h",
            IncludedNamespaces = ["*"],
            ExcludedResources = ["events"],
            LabelSelector = backup.Schedules["weekly-full"].LabelSelector.Add("backup", "critical"),
            Paused = true,
        })));

        Assert.Equal("true", graph["velero-all", "spec.paused"]);
        Assert.Equal(
            """
            {"excludedNamespaces":["velero"],"excludedResources":["events"],"includedNamespaces":["*"],
            "labelSelector":{"matchLabels":{"backup":"critical"}},"storageLocation":"default","ttl":"24h"}
            """.ReplaceLineEndings(""),
            graph["velero-all", "spec.template"]);
    }

    [Fact]
    public async Task A_schedule_that_is_switched_off_does_not_exist()
    {
        var graph = await BackupGraph.OfAsync(BackupStacks.Prod.With(backup => backup with
        {
            Schedules = backup.Schedules.SetItem(
                "weekly-full", backup.Schedules["weekly-full"] with { Enabled = false }),
        }));

        Assert.Equal(
            ["daily-cluster-backup", "hourly-critical-backup"],
            Names(graph));
    }

    private static IEnumerable<string> Names(BackupGraph graph) =>
        graph.Resources.Where(resource => resource.Type == "kubernetes:velero.io/v1:Schedule")
            .Select(resource => resource.Name!["velero-".Length..]);
}
