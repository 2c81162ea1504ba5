using Platform.Configuration;
using Xunit;

namespace Platform.Tests.Configuration;

public sealed class ScheduleDefaultTests
{
    [Fact]
    public void Prod_has_the_seeds_schedules_staggered()
    {
        var schedules = Read(BadInput.GoodConfig.Replace("      extra:\n        cron: 30 2 * * *\n        ttl: 720h\n", "      {}\n", StringComparison.Ordinal));

        Assert.Equal(
            ["daily-cluster-backup 0 3 * * * 720h", "hourly-critical-backup 17 * * * * 168h", "weekly-full 43 4 * * 0 2160h"],
            schedules.Select(pair => $"{pair.Key} {pair.Value.Cron} {pair.Value.Ttl}"));
        Assert.Equal(["prod-*", "recovery-canary", "team-*"], schedules["hourly-critical-backup"].IncludedNamespaces);
        Assert.Equal(["kube-node-lease", "kube-public", "kube-system", "velero"], schedules["daily-cluster-backup"].ExcludedNamespaces);
        Assert.True(schedules["daily-cluster-backup"].IncludeClusterResources);
        Assert.Equal(["velero"], schedules["weekly-full"].ExcludedNamespaces);
    }

    [Fact]
    public void A_field_of_a_default_can_be_overridden_alone()
    {
        var schedules = Read(BadInput.GoodConfig.Replace("      extra:\n        cron: 30 2 * * *\n        ttl: 720h\n", "      weekly-full:\n        ttl: 4320h\n", StringComparison.Ordinal));

        Assert.Equal("4320h", schedules["weekly-full"].Ttl);
        Assert.Equal("43 4 * * 0", schedules["weekly-full"].Cron);
        Assert.Equal(3, schedules.Count);
    }

    [Fact]
    public void A_default_can_be_switched_off_and_one_added()
    {
        var schedules = Read(BadInput.GoodConfig + "      weekly-full: {enabled: false}\n");

        Assert.Equal(["daily-cluster-backup", "extra", "hourly-critical-backup"], schedules.Keys);
    }

    [Theory]
    [InlineData(DeploymentEnvironment.Staging, "720h")]
    [InlineData(DeploymentEnvironment.Dev, "168h")]
    [InlineData(DeploymentEnvironment.Local, "72h")]
    public void Lesser_environments_have_one_daily_backup(DeploymentEnvironment environment, string ttl)
    {
        var (name, schedule) = Assert.Single(EnvironmentDefaults.BackupFor(environment).Schedules);

        Assert.Equal("daily-cluster-backup", name);
        Assert.Equal(("0 3 * * *", ttl), (schedule.Cron, schedule.Ttl));
    }

    [Fact]
    public void No_two_default_schedules_ever_start_in_one_minute()
    {
        var crons = EnvironmentDefaults.BackupFor(DeploymentEnvironment.Prod).Schedules.Values
            .Select(schedule => CronExpression.Parse(schedule.Cron, out _)!)
            .ToArray();

        Assert.All(
            from first in crons from second in crons where first != second select (first, second),
            pair => Assert.Null(pair.first.FirstClash(pair.second)));
    }

    private static System.Collections.Immutable.ImmutableSortedDictionary<string, ScheduleConfig> Read(string text)
    {
        var result = PlatformConfigReader.Read(StackFile.Parse(text, "Pulumi.prod.yaml"));
        Assert.Empty(result.Findings);
        return result.Config!.Backup.Schedules;
    }
}
