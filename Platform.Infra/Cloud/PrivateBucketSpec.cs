using System.Collections.Immutable;
using Pulumi.Aws.Kms;
using Pulumi.Aws.S3.Inputs;

namespace Platform.Cloud;

/// <summary>What a <see cref="PrivateBucket"/> is made from.</summary>
internal sealed record PrivateBucketSpec
{
    /// <summary>The bucket's logical name; those of its settings begin with it.</summary>
    public required string LogicalName { get; init; }

    /// <summary>The bucket's name.</summary>
    public required string BucketName { get; init; }

    /// <summary>Where.</summary>
    public required AwsAccount Account { get; init; }

    /// <summary>The key that encrypts it; <c>null</c> for SSE-S3.</summary>
    public Key? Key { get; init; }

    /// <summary>Whether it may be deleted with objects in it.</summary>
    public bool ForceDestroy { get; init; }

    /// <summary>Rules of its lifecycle.</summary>
    public required ImmutableArray<BucketLifecycleConfigurationRuleArgs> Lifecycle { get; init; }
}
