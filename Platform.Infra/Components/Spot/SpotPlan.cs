using Platform.Catalog;
using Platform.Components.Operators;
using Platform.Configuration;

namespace Platform.Components.Spot;

/// <summary>Who drains nodes in a stack, and what that party needs; decided by plain configuration.</summary>
/// <param name="Handling">Who drains.</param>
/// <param name="Reason">Why it is so, as a sentence.</param>
public sealed record SpotPlan(InterruptionHandling Handling, string Reason)
{
    /// <summary>Whether the stack makes a queue of interruptions.</summary>
    public bool HasQueue => Handling is InterruptionHandling.KarpenterQueue or InterruptionHandling.HandlerQueue;

    /// <summary>Whether the stack installs the node termination handler.</summary>
    public bool InstallsHandler =>
        Handling is InterruptionHandling.HandlerQueue or InterruptionHandling.HandlerMetadata;

    /// <summary>Whether some node termination handler runs in the cluster.</summary>
    public bool HasHandler => InstallsHandler || Handling == InterruptionHandling.ForeignHandler;

    /// <summary>Decides for a stack.</summary>
    /// <param name="config">The stack's configuration, validated.</param>
    /// <returns>The plan.</returns>
    public static SpotPlan Of(PlatformConfig config)
    {
        ArgumentNullException.ThrowIfNull(config);
        return config.Cluster.ComputeMode switch
        {
            ComputeMode.AutoMode => new(
                InterruptionHandling.AutoMode, "EKS Auto Mode drains nodes that EC2 takes back by itself."),
            ComputeMode.Karpenter => Karpenter(OperatorStates.Of(config)[OperatorName.Karpenter]),
            ComputeMode.ManagedNodeGroups => new(
                InterruptionHandling.ManagedNodeGroups,
                "EKS drains nodes of managed node groups that EC2 takes back, with capacity rebalancing."),
            ComputeMode.SelfManaged => SelfManaged(config),
            _ => new(InterruptionHandling.Nobody, "A local cluster has no EC2 that could take nodes back."),
        };
    }

    /// <summary>Why a compute mode has no place for a termination handler.</summary>
    /// <param name="mode">A compute mode other than self-managed.</param>
    /// <returns>The reason, beginning in lower case where its first word allows, as after a colon.</returns>
    internal static string ReasonAgainstHandler(ComputeMode mode) => mode switch
    {
        ComputeMode.AutoMode =>
            "EKS Auto Mode drains its nodes itself, and a second drain would race it",
        ComputeMode.Karpenter =>
            "Karpenter reads the interruptions from its queue, and relaunches what a handler beside it drains",
        ComputeMode.ManagedNodeGroups =>
            "EKS drains the nodes of managed node groups itself",
        _ => "a local cluster has no EC2 that could take nodes back",
    };

    private static SpotPlan Karpenter(OperatorPresence presence) => presence switch
    {
        OperatorPresence.Installed => new(
            InterruptionHandling.KarpenterQueue, "Karpenter drains nodes that EC2 takes back; the queue tells it."),
        OperatorPresence.Adopted => new(
            InterruptionHandling.ForeignKarpenter,
            "Karpenter is somebody else's here, and so is the queue that tells it of interruptions."),
        _ => new(InterruptionHandling.Nobody, "Karpenter is off, so nobody drains nodes that EC2 takes back."),
    };

    private static SpotPlan SelfManaged(PlatformConfig config) => config.Spot.Handler switch
    {
        { State: OperatorState.Off } => new(
            InterruptionHandling.Nobody, "The handler is off, so nobody drains nodes that EC2 takes back."),
        { State: OperatorState.Adopt } => new(
            InterruptionHandling.ForeignHandler, "The termination handler is somebody else's here."),
        { Mode: TerminationHandlerMode.Imds } => new(
            InterruptionHandling.HandlerMetadata,
            "A termination handler on each node learns of interruptions from the metadata service."),
        _ when config.Cluster.Mode == ClusterMode.Adopt && config.Spot.AutoScalingGroups.IsEmpty => new(
            InterruptionHandling.HandlerQueue,
            "The termination handler drains tagged instances that EC2 takes back; platform:spot.autoScalingGroups names no "
            + "group that the platform should tag and hook."),
        _ => new(
            InterruptionHandling.HandlerQueue,
            "The termination handler drains nodes that EC2 takes back; the queue tells it."),
    };
}
