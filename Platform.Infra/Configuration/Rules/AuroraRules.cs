using System.Globalization;
using Platform.Findings;

namespace Platform.Configuration;

/// <summary>What keeps a database from being backed up, or from being restored.</summary>
internal static class AuroraRules
{
    private const string Key = "platform:aurora";

    // What runs more often meets any window.
    private static readonly TimeSpan Seldom = TimeSpan.FromHours(2);

    /// <summary>Checks a database that there is.</summary>
    /// <param name="context">What the rules work with.</param>
    public static void Check(RuleContext context)
    {
        var aurora = context.Config.Aurora;
        if (!context.Sound($"{Key}.state") || aurora.State == DatabaseState.Off)
        {
            return;
        }

        CheckPlace(context, aurora);
        if (aurora.State == DatabaseState.Create)
        {
            CheckProtection(context, aurora);
            CheckWindows(context, aurora);
        }
    }

    private static void CheckPlace(RuleContext context, AuroraConfig aurora)
    {
        var cluster = context.Config.Cluster;
        if (!context.Sound("platform:cluster", $"{Key}.clusterIdentifier"))
        {
            return;
        }

        if (aurora is { State: DatabaseState.Adopt, ClusterIdentifier: null })
        {
            context.Report(
                FindingCatalogue.DatabasePlace, Key, "a cluster that is adopted has a name already.",
                $"Give {Key}.clusterIdentifier.");
        }

        var known = cluster.Mode == ClusterMode.Create
            || (cluster.VpcId is not null && !cluster.PrivateSubnetIds.IsEmpty && cluster.NodeSecurityGroupId is not null);
        if (aurora.State == DatabaseState.Create && !known
            && (aurora.SubnetGroup is null || aurora.SecurityGroupIds.IsEmpty))
        {
            context.Report(
                FindingCatalogue.DatabasePlace, Key,
                "the platform knows neither the subnets nor the nodes of the VPC that the database belongs in.",
                $"Give {Key}.subnetGroup and {Key}.securityGroupIds.");
        }
    }

    private static void CheckProtection(RuleContext context, AuroraConfig aurora)
    {
        if (aurora.DeletionProtection == false
            && context.Sound("platform:deployment.environment")
            && context.Config.Deployment.Environment == DeploymentEnvironment.Prod)
        {
            context.Report(
                FindingCatalogue.DatabaseUnprotected, $"{Key}.deletionProtection",
                "in prod one call of anyone who may make it deletes the database.", "Remove the key.");
        }
    }

    private static void CheckWindows(RuleContext context, AuroraConfig aurora)
    {
        const string path = $"{Key}.backupWindow";
        if (!context.Sound(path, $"{Key}.maintenanceWindow")
            || DatabaseWindow.Daily(aurora.BackupWindow) is not { } backup
            || DatabaseWindow.Weekly(aurora.MaintenanceWindow) is not { } maintenance)
        {
            return;
        }

        if (backup.Meets(maintenance))
        {
            context.Report(
                FindingCatalogue.WindowsMeet, path,
                $"{aurora.BackupWindow} meets the maintenance of {aurora.MaintenanceWindow}, which RDS refuses.",
                "Move one of them.");
        }

        foreach (var schedule in SoundSchedules.Of(context).Where(schedule => !schedule.Config.Paused))
        {
            if (FirstStartIn(backup, schedule.Cron) is { } start)
            {
                context.Report(
                    FindingCatalogue.WindowMeetsSchedule, path,
                    $"schedule {schedule.Name} starts in {aurora.BackupWindow} too, such as "
                    + $"{start.ToString("dddd HH:mm", CultureInfo.InvariantCulture)} UTC: what the two save is not of one "
                    + "moment, and both load the database.",
                    "Move the window or the schedule.");
            }
        }
    }

    private static DateTime? FirstStartIn(DatabaseWindow window, CronExpression cron)
    {
        if (cron.Every is not null || !cron.EverStarts || cron.ShortestGap < Seldom)
        {
            return null;
        }

        // Two years of starts hold every pattern of days and weeks that matters here, and no more than a few thousand.
        var time = new DateTime(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        var end = time.AddYears(2);
        while (cron.Next(time) is { } next && next < end)
        {
            if (window.Has(next))
            {
                return next;
            }

            time = next;
        }

        return null;
    }
}
