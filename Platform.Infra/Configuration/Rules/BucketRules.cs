using System.Globalization;
using Platform.Findings;
using Platform.Recovery;

namespace Platform.Configuration;

/// <summary>What keeps backups from being lost or read.</summary>
internal static class BucketRules
{
    /// <summary>Checks the bucket's settings.</summary>
    /// <param name="context">What the rules work with.</param>
    public static void Check(RuleContext context)
    {
        CheckProduction(context);
        CheckExpiry(context);
    }

    private static void CheckProduction(RuleContext context)
    {
        var backup = context.Config.Backup;
        if (!context.Sound("platform:deployment.environment")
            || context.Config.Deployment.Environment != DeploymentEnvironment.Prod)
        {
            return;
        }

        if (backup.ForceDestroy)
        {
            context.Report(
                FindingCatalogue.ForceDestroy, "platform:backup.forceDestroy",
                "in prod the bucket must not be deleted with backups in it.", "Remove the key.");
        }

        if (backup.Encryption == BackupEncryption.S3)
        {
            context.Report(
                FindingCatalogue.WeakEncryption, "platform:backup.encryption",
                "with SSE-S3 whoever may read the bucket reads the backups: no key of your own stands between.",
                "Remove the key to encrypt with KMS, unless that is what you want.");
        }
    }

    private static void CheckExpiry(RuleContext context)
    {
        const string path = "platform:backup.metadataExpiryDays";
        if (context.Config.Backup.MetadataExpiryDays is not { } days || !context.Sound(path))
        {
            return;
        }

        var (who, longest) = SoundSchedules.Of(context)
            .Select(schedule => (Who: $"schedule {schedule.Name}", schedule.Ttl))
            .Append((Who: "the workflow pre-upgrade", Ttl: GoDuration.FromHours((long)OnDemandBackups.LongestTtl.TotalHours)))
            .MaxBy(kept => kept.Ttl.Nanoseconds);
        if (TimeSpan.FromDays(days) <= longest.TimeSpan)
        {
            var least = (int)Math.Floor(longest.TimeSpan.TotalDays) + 1;
            context.Report(
                FindingCatalogue.ExpiryBelowTtl, path,
                $"objects expire after {days.ToString(CultureInfo.InvariantCulture)} days, but {who} keeps "
                + $"backups for {longest}: they would vanish under Velero.",
                $"Give {least.ToString(CultureInfo.InvariantCulture)} or more, or remove the key.");
        }
    }
}
