using System.Collections.Immutable;

namespace Platform.Configuration;

/// <summary>
/// Key <c>platform:spot</c>: who drains a node that EC2 takes back. EKS Auto Mode, Karpenter and managed node groups do it
/// themselves; only Auto Scaling groups of one's own need a termination handler.
/// </summary>
public sealed record SpotConfig
{
    /// <summary>The termination handler of compute mode <c>selfManaged</c>.</summary>
    public TerminationHandlerConfig Handler { get; init; } = new();

    /// <summary>
    /// How the queue of interruptions is encrypted: its readers are Karpenter, or the handler in mode <c>queue</c>.
    /// </summary>
    public QueueEncryption QueueEncryption { get; init; } = QueueEncryption.Sqs;

    /// <summary>
    /// The Auto Scaling groups of an adopted cluster whose instances the handler drains, by the groups' names; read in
    /// compute mode <c>selfManaged</c> only. Of a cluster that the stack makes, the group is known.
    /// </summary>
    [ScalingGroupName(OnKeys = true)]
    public ImmutableSortedDictionary<string, ScalingGroupConfig> AutoScalingGroups { get; init; } =
        ImmutableSortedDictionary<string, ScalingGroupConfig>.Empty;

    /// <summary>
    /// Labels that one's own nodes on spot capacity have, beside those of EKS and Karpenter: the handler's pods keep off
    /// such nodes.
    /// </summary>
    [LabelKey(OnKeys = true)]
    [LabelValue]
    public ImmutableSortedDictionary<string, string> NodeLabels { get; init; } =
        ImmutableSortedDictionary<string, string>.Empty.Add("node.kubernetes.io/lifecycle", "spot");
}

/// <summary>Key <c>platform:spot.handler</c>: the AWS node termination handler.</summary>
public sealed record TerminationHandlerConfig
{
    /// <summary>
    /// Whether the platform installs it, relies on one that is there, or does without; the default is <c>install</c> in
    /// compute mode <c>selfManaged</c>, and <c>off</c> in the others, which refuse anything else.
    /// </summary>
    public OperatorState? State { get; init; }

    /// <summary>Where it learns of interruptions.</summary>
    public TerminationHandlerMode Mode { get; init; } = TerminationHandlerMode.Queue;

    /// <summary>
    /// Version of the chart; the default is the catalogue's. Seed 000's <c>0.21.0</c> is the last one in the repository
    /// that it names.
    /// </summary>
    [VersionText("0.27.6")]
    public string? ChartVersion { get; init; }

    /// <summary>Whether its pods get network policies; read in mode <c>queue</c> only.</summary>
    public bool NetworkPolicies { get; init; } = true;
}

/// <summary>Key <c>platform:spot.autoScalingGroups.NAME</c>.</summary>
public sealed record ScalingGroupConfig
{
    /// <summary>
    /// Whether the group has capacity rebalancing, so that it replaces instances at risk by itself and ends them with its
    /// lifecycle hook. Where all groups have it, the handler gets no spot warnings and no rebalance recommendations: the
    /// group's own events do.
    /// </summary>
    public bool CapacityRebalance { get; init; }

    /// <summary>
    /// Seconds that an instance waits for its drain before it ends; a drain gets no longer. It does not hold back the two
    /// minutes of a spot interruption.
    /// </summary>
    [Between(30, 7200)]
    public int DrainSeconds { get; init; } = 300;
}

/// <summary>Where a termination handler learns of interruptions.</summary>
public enum TerminationHandlerMode
{
    /// <summary>From a queue that EventBridge fills: two pods for the whole cluster.</summary>
    Queue,

    /// <summary>From the instance metadata service, as in seed 000: a pod on each node.</summary>
    Imds,
}

/// <summary>How a queue is encrypted at rest.</summary>
public enum QueueEncryption
{
    /// <summary>With keys of SQS's own.</summary>
    Sqs,

    /// <summary>With a KMS key of the platform's own, which EventBridge may use.</summary>
    Kms,
}
