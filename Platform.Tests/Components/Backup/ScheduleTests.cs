using Platform.Configuration;
using Xunit;

namespace Platform.Tests.Components.Backup;

public sealed class ScheduleTests
{
    [Fact]
    public async Task Production_has_the_three_schedules_of_the_seeds()
    {
        var graph = await BackupGraph.OfAsync(BackupStacks.Prod);

        Assert.Equal("0 3 * * *", graph["velero-daily-cluster-backup", "spec.schedule"]);
        Assert.Equal("false", graph["velero-daily-cluster-backup", "spec.paused"]);
        Assert.Equal(
            """
            {"excludedNamespaces":["kube-node-lease","kube-public","kube-system","velero"],"includeClusterResources":
            true,"storageLocation":"default","ttl":"720h"}
            """.ReplaceLineEndings(""),
            graph["velero-daily-cluster-backup", "spec.template"]);
        Assert.Equal("17 * * * *", graph["velero-hourly-critical-backup", "spec.schedule"]);
        Assert.Equal(
            """{"includedNamespaces":["prod-*","team-*"],"storageLocation":"default","ttl":"168h"}""",
            graph["velero-hourly-critical-backup", "spec.template"]);
        Assert.Equal("43 4 * * 0", graph["velero-weekly-full", "spec.schedule"]);
        Assert.Equal(
            """
            {"excludedNamespaces":["velero"],"includeClusterResources":true,"storageLocation":"default","ttl":"2160h"}
            """,
            graph["velero-weekly-full", "spec.template"]);
    }

    [Fact]
    public async Task A_schedule_neither_starts_when_it_is_made_nor_owns_its_backups()
    {
        var graph = await BackupGraph.OfAsync(BackupStacks.Prod);

        Assert.Equal("kubernetes:velero.io/v1:Schedule", graph.Find("velero-weekly-full").Type);
        Assert.Equal("""{"name":"weekly-full","namespace":"velero"}""", graph["velero-weekly-full", "metadata"]);
        Assert.Equal("true", graph["velero-weekly-full", "spec.skipImmediately"]);
        Assert.Equal("false", graph["velero-weekly-full", "spec.useOwnerReferencesInBackup"]);
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
            graph.Resources.Where(resource => resource.Type == "kubernetes:velero.io/v1:Schedule")
                .Select(resource => resource.Name!["velero-".Length..]));
    }
}
