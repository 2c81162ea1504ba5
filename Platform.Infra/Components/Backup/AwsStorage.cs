using Platform.Cloud;
using Pulumi;

namespace Platform.Components.Backup;

/// <summary>Backups in S3: bucket, key, and the role that Velero uses them with.</summary>
internal static class AwsStorage
{
    /// <summary>Creates them.</summary>
    /// <param name="name">The component's name.</param>
    /// <param name="plan">What to create.</param>
    /// <param name="account">Where.</param>
    /// <param name="parent">The component.</param>
    /// <returns>The storage.</returns>
    public static BackupStorage Create(string name, BackupPlan plan, AwsAccount account, Resource parent)
    {
        var key = plan.UsesKms ? BackupKey.Create(name, plan, account, parent) : null;
        var bucket = BackupBucket.Create(name, plan, account, key, parent);
        var role = VeleroRole.Create(name, plan, account, key, parent);
        var arns = new Dictionary<string, Output<string>>(StringComparer.Ordinal)
        {
            ["bucketArn"] = bucket.Bucket.Arn,
            ["roleArn"] = role.Role.Arn,
        };
        if (key is not null)
        {
            arns.Add("keyArn", key.Arn);
        }

        return new BackupStorage
        {
            Bucket = bucket.Bucket.BucketName,
            LocationConfig = LocationConfig(account, key?.Arn),
            Settings = bucket.Settings,
            Ready = [.. bucket.Settings, .. role.Grants],
            Arns = arns,
        };
    }

    /// <summary>Settings of the AWS plugin for a bucket.</summary>
    /// <param name="account">The bucket's account and region.</param>
    /// <param name="keyArn">ARN of the key that new objects are encrypted with; <c>null</c> for the bucket's default.</param>
    /// <returns>The settings.</returns>
    public static InputMap<string> LocationConfig(AwsAccount account, Output<string>? keyArn)
    {
        var config = new InputMap<string> { ["region"] = account.Region.Name };
        if (keyArn is not null)
        {
            config["kmsKeyId"] = keyArn;
        }

        // Left alone, kopia and the plugin's region discovery guess hosts of the commercial partition.
        if (!account.IsCommercial)
        {
            config["s3Url"] = S3Url(account);
        }

        return config;
    }

    /// <summary>In GovCloud the endpoint that is validated for FIPS 140.</summary>
    private static string S3Url(AwsAccount account) =>
        string.Equals(account.Region.Partition, "aws-us-gov", StringComparison.Ordinal)
            ? $"https://{account.ServiceHost("s3-fips")}"
            : $"https://{account.ServiceHost("s3")}";
}
