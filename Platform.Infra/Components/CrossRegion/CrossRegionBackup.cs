using Platform.Configuration;
using Pulumi;

namespace Platform.Components.CrossRegion;

/// <summary>
/// Copies of the backups in another region: a bucket there with a key of its own, and S3's replication with a role that
/// can do nothing else. Which region is lost then says nothing about the backups.
/// </summary>
public sealed class CrossRegionBackup : ComponentResource
{
    /// <summary>The component's type token.</summary>
    public const string Token = "platform:crossRegion:CrossRegionBackup";

    /// <summary>Whether a stack copies its backups.</summary>
    /// <param name="config">The stack's configuration.</param>
    /// <returns>True where the component is needed.</returns>
    public static bool IsWanted(PlatformConfig config) => CrossRegionPlan.Of(config) is not null;

    /// <summary>Name of the bucket of the copies.</summary>
    public Output<string> BucketName { get; }

    /// <summary>ARN of the key of the copies; <c>null</c> with SSE-S3.</summary>
    public Output<string>? KeyArn { get; }

    /// <summary>Creates everything.</summary>
    /// <param name="name">The component's name; names of its parts begin with it.</param>
    /// <param name="args">What to create.</param>
    /// <param name="options">Its options; they give the AWS provider of the backups' region.</param>
    public CrossRegionBackup(string name, CrossRegionBackupArgs args, ComponentResourceOptions? options = null)
        : base(Token, name, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        var key = args.Plan.UsesKms ? ReplicaKey.Create(name, args, this) : null;
        var bucket = ReplicaBucket.Create(name, args, key, this);
        Replication.Create(name, args, bucket, key, this);

        BucketName = bucket.Bucket.BucketName;
        KeyArn = key?.Arn;
        RegisterOutputs(new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["bucketName"] = BucketName,
            ["keyArn"] = KeyArn,
            ["region"] = args.Plan.There.Region.Name,
        });
    }
}
