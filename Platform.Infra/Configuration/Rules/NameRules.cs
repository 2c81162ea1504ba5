using Platform.Findings;

namespace Platform.Configuration;

/// <summary>Names that the platform makes from the deployment's id.</summary>
internal static class NameRules
{
    private const string Path = "platform:deployment.id";
    private const int LongestRoleName = 64;
    private const int LongestBucketName = 63;

    /// <summary>Checks the completed names.</summary>
    /// <param name="context">What the rules work with.</param>
    public static void Check(RuleContext context)
    {
        if (!context.Sound(Path, "platform:backup.bucketName"))
        {
            return;
        }

        var id = context.Config.Deployment.Id;
        var bucket = $"{id}-velero-backups";
        if (context.Config.Backup.BucketName is not null)
        {
            CheckLength(context, "role", $"{id}-velero", LongestRoleName, "Shorten the id.");
        }
        else if (CheckLength(
            context, "bucket", bucket, LongestBucketName, "Shorten the id, or give platform:backup.bucketName.")
            && BucketNameAttribute.Problem(bucket) is { } problem)
        {
            context.Report(
                FindingCatalogue.BucketName, Path, $"completed to a bucket name, \"{bucket}\" {problem}.",
                "Take another id, or give platform:backup.bucketName.");
        }
    }

    private static bool CheckLength(RuleContext context, string kind, string name, int longest, string fix)
    {
        if (name.Length <= longest)
        {
            return true;
        }

        context.Report(
            FindingCatalogue.NameTooLong, Path,
            $"completed to the {kind} name \"{name}\" it has {name.Length} characters, and AWS allows {longest}.", fix);
        return false;
    }
}
