using Platform.Cloud;

namespace Platform.Components.Spot;

/// <summary>Names that the component uses, and names that others know it by.</summary>
internal static class SpotNames
{
    /// <summary>Tag of instances that the termination handler drains; its value is the cluster's name.</summary>
    public const string ManagedTag = "aws-node-termination-handler/managed";

    /// <summary>The termination handler's release, and all that its chart makes.</summary>
    public const string Handler = "aws-node-termination-handler";

    /// <summary>Name of the lifecycle hook in each Auto Scaling group.</summary>
    public const string Hook = "drain-node";

    /// <summary>The queue of interruptions.</summary>
    /// <param name="id">The deployment's id.</param>
    /// <returns>The queue's name.</returns>
    public static string Queue(string id) => AwsNames.Fit(id, "-interruptions", AwsNames.LongestQueue);

    /// <summary>The queue of what could not be delivered, or was not handled in time.</summary>
    /// <param name="id">The deployment's id.</param>
    /// <returns>The queue's name.</returns>
    public static string Undelivered(string id) => AwsNames.Fit(id, "-undelivered-interruptions", AwsNames.LongestQueue);

    /// <summary>An EventBridge rule.</summary>
    /// <param name="id">The deployment's id.</param>
    /// <param name="rule">End of its name.</param>
    /// <returns>The rule's name.</returns>
    public static string Rule(string id, string rule) =>
        AwsNames.Fit(id, $"-interruption-{rule}", AwsNames.LongestRule);

    /// <summary>The role that the termination handler's pods take.</summary>
    /// <param name="id">The deployment's id.</param>
    /// <returns>The role's name.</returns>
    public static string Role(string id) => AwsNames.Fit(id, "-node-termination-handler", AwsNames.LongestRole);
}
