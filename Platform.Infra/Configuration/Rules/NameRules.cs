using Platform.Findings;

namespace Platform.Configuration;

/// <summary>Names that the platform makes from the deployment's id.</summary>
internal static class NameRules
{
    private const string Path = "platform:deployment.id";
    private const int LongestBucketName = 63;

    /// <summary>Checks the completed names.</summary>
    /// <param name="context">What the rules work with.</param>
    public static void Check(RuleContext context)
    {
        if (context.Config.Backup.BucketName is not null || !context.Sound(Path, "platform:backup.bucketName"))
        {
            return;
        }

        var bucket = $"{context.Config.Deployment.Id}-velero-backups";
        if (bucket.Length > LongestBucketName)
        {
            context.Report(
                FindingCatalogue.NameTooLong, Path,
                $"completed to the bucket name \"{bucket}\" it has {bucket.Length} characters, and S3 allows {LongestBucketName}.",
                "Shorten the id, or give platform:backup.bucketName.");
        }
        else if (BucketNameAttribute.Problem(bucket) is { } problem)
        {
            context.Report(
                FindingCatalogue.BucketName, Path, $"completed to a bucket name, \"{bucket}\" {problem}.",
                "Take another id, or give platform:backup.bucketName.");
        }
    }
}
