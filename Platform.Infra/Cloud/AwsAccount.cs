using Platform.Configuration;

namespace Platform.Cloud;

/// <summary>An account in a region: what ARNs and service addresses are made of.</summary>
/// <param name="AccountId">The account's twelve digits.</param>
/// <param name="Region">The region.</param>
public sealed record AwsAccount(string AccountId, string Region)
{
    /// <summary>The partition that the region belongs to.</summary>
    public Partition Partition { get; } = Partition.OfRegion(Region);

    /// <summary>The account that a stack configures.</summary>
    /// <param name="config">Key <c>platform:aws</c>.</param>
    /// <returns>The account.</returns>
    public static AwsAccount Of(AwsConfig config)
    {
        ArgumentNullException.ThrowIfNull(config);
        return new AwsAccount(config.AccountId, config.Region);
    }

    /// <summary>An ARN in this account and region.</summary>
    /// <param name="service">The service, such as <c>eks</c>.</param>
    /// <param name="resource">The part after the account, such as <c>cluster/platform-prod</c>.</param>
    /// <returns>The ARN.</returns>
    public string Arn(string service, string resource) =>
        $"arn:{Partition.Id}:{service}:{Region}:{AccountId}:{resource}";

    /// <summary>An ARN of IAM, which knows no region.</summary>
    /// <param name="resource">The part after the account, such as <c>role/platform-velero</c>.</param>
    /// <returns>The ARN.</returns>
    public string IamArn(string resource) => $"arn:{Partition.Id}:iam::{AccountId}:{resource}";

    /// <summary>An ARN of S3, which knows neither region nor account.</summary>
    /// <param name="resource">The bucket, or the bucket with a path.</param>
    /// <returns>The ARN.</returns>
    public string S3Arn(string resource) => $"arn:{Partition.Id}:s3:::{resource}";

    /// <summary>
    /// The account as a principal. In a key or trust policy it stands for every principal that the account's IAM policies
    /// allow as well, not for the root user alone.
    /// </summary>
    public string RootArn => IamArn("root");

    /// <summary>Host name of a service in the region.</summary>
    /// <param name="service">The service's prefix, such as <c>s3</c>.</param>
    /// <returns>The host name.</returns>
    public string ServiceHost(string service) => $"{service}.{Region}.{Partition.DnsSuffix}";
}
