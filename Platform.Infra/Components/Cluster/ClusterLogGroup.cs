using Pulumi;
using Pulumi.Aws.CloudWatch;
using Pulumi.Aws.Kms;

namespace Platform.Components.Cluster;

/// <summary>
/// A log group made before anything writes to it: EKS would make its own without retention and key, and keep that for
/// ever.
/// </summary>
internal static class ClusterLogGroup
{
    /// <summary>Creates one.</summary>
    /// <param name="name">The resource's name.</param>
    /// <param name="group">The log group's name.</param>
    /// <param name="days">Days that it keeps logs.</param>
    /// <param name="plan">Its protection.</param>
    /// <param name="key">The key that encrypts it.</param>
    /// <param name="parent">The component.</param>
    /// <returns>The log group.</returns>
    public static LogGroup Create(string name, string group, int days, ClusterPlan plan, Key key, Resource parent) => new(
        name,
        new LogGroupArgs { Name = group, RetentionInDays = days, KmsKeyId = key.Arn },
        plan.Protection.Options(parent));
}
