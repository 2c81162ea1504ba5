namespace Platform.Components.Spot;

/// <summary>Who drains a node that EC2 takes back.</summary>
public enum InterruptionHandling
{
    /// <summary>EKS Auto Mode.</summary>
    AutoMode,

    /// <summary>Karpenter of the platform's, from the queue that the stack makes.</summary>
    KarpenterQueue,

    /// <summary>Karpenter of somebody else's, from whatever queue it has.</summary>
    ForeignKarpenter,

    /// <summary>EKS, for its managed node groups.</summary>
    ManagedNodeGroups,

    /// <summary>The node termination handler, from the queue that the stack makes.</summary>
    HandlerQueue,

    /// <summary>The node termination handler, from the metadata service of each node.</summary>
    HandlerMetadata,

    /// <summary>A termination handler of somebody else's.</summary>
    ForeignHandler,

    /// <summary>Nobody.</summary>
    Nobody,
}
