using Pulumi.Aws.AutoScaling;

namespace Platform.Tests.Components.Cluster;

/// <summary>The Auto Scaling group that the plugin of <c>eks:index:NodeGroupV2</c> makes below it.</summary>
internal static class MadeGroup
{
    public static Group Of(string nodes) => new($"{nodes}-group", new GroupArgs { MinSize = 1, MaxSize = 1 });
}
