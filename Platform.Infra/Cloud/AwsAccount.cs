using Platform.Configuration;

namespace Platform.Cloud;

/// <summary>An account in a region: what ARNs and service addresses are made of.</summary>
/// <param name="Id">The account's twelve digits.</param>
/// <param name="Region">The region, which tells the partition.</param>
public sealed record AwsAccount(string Id, AwsRegion Region)
{
    /// <summary>The account that a stack configures.</summary>
    /// <param name="config">Key <c>platform:aws</c>.</param>
    /// <returns>The account.</returns>
    /// <exception cref="ArgumentException">AWS has no such region; validation refuses it earlier.</exception>
    public static AwsAccount Of(AwsConfig config)
    {
        ArgumentNullException.ThrowIfNull(config);
        var region = RegionCatalog.Find(config.Region)
            ?? throw new ArgumentException($"AWS has no region '{config.Region}'.", nameof(config));
        return new AwsAccount(config.AccountId, region);
    }

    /// <summary>
    /// Whether the account is in the commercial partition, which tools guess where nothing else is said.
    /// </summary>
    public bool IsCommercial => string.Equals(Region.Partition, "aws", StringComparison.Ordinal);

    /// <summary>Whether the account is in GovCloud, where FIPS endpoints are the rule.</summary>
    public bool IsGovCloud => string.Equals(Region.Partition, "aws-us-gov", StringComparison.Ordinal);

    /// <summary>
    /// The account as a principal. In a key or trust policy it stands for every principal that the account's IAM
    /// policies allow as well, not for the root user alone.
    /// </summary>
    public string RootArn => IamArn("root");

    /// <summary>An ARN in this account and region.</summary>
    /// <param name="service">The service, such as <c>eks</c>.</param>
    /// <param name="resource">The part after the account, such as <c>cluster/platform-prod</c>.</param>
    /// <returns>The ARN.</returns>
    public string Arn(string service, string resource) =>
        $"arn:{Region.Partition}:{service}:{Region.Name}:{Id}:{resource}";

    /// <summary>The ARN of an EKS cluster.</summary>
    /// <param name="name">The cluster's name.</param>
    /// <returns>The ARN.</returns>
    public string ClusterArn(string name) => Arn("eks", $"cluster/{name}");

    /// <summary>An ARN of IAM, which knows no region.</summary>
    /// <param name="resource">The part after the account, such as <c>role/platform-velero</c>.</param>
    /// <returns>The ARN.</returns>
    public string IamArn(string resource) => $"arn:{Region.Partition}:iam::{Id}:{resource}";

    /// <summary>How the ARN of every session of a role begins; it has the role's name, and never its path.</summary>
    /// <param name="role">The role's name.</param>
    /// <returns>The ARN up to the session's name.</returns>
    public string SessionsOf(string role) => $"arn:{Region.Partition}:sts::{Id}:assumed-role/{role}/";

    /// <summary>The ARN of a policy that AWS keeps.</summary>
    /// <param name="policy">Its path and name, such as <c>CloudWatchAgentServerPolicy</c>.</param>
    /// <returns>The ARN.</returns>
    public string AwsPolicyArn(string policy) => $"arn:{Region.Partition}:iam::aws:policy/{policy}";

    /// <summary>An ARN of S3, which knows neither region nor account.</summary>
    /// <param name="resource">The bucket, or the bucket with a path.</param>
    /// <returns>The ARN.</returns>
    public string S3Arn(string resource) => $"arn:{Region.Partition}:s3:::{resource}";

    /// <summary>Host name of a service in the region.</summary>
    /// <param name="service">The service's prefix, such as <c>s3</c>.</param>
    /// <returns>The host name.</returns>
    public string ServiceHost(string service) => $"{service}.{Region.Name}.{Region.DnsSuffix}";
}
