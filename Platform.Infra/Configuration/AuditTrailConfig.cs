using System.Collections.Immutable;

namespace Platform.Configuration;

/// <summary>
/// Key <c>platform:governance.auditTrail</c>: who deployed and changed what, how long that is known, and who hears of
/// it.
/// </summary>
public sealed record AuditTrailConfig
{
    /// <summary>
    /// Whether CloudWatch looks through the cluster's audit log; by default where the stack made the cluster, since
    /// only then the log is known to be there. For an adopted cluster say <c>true</c> once EKS writes log type
    /// <c>audit</c>; without its log group the next update fails.
    /// </summary>
    public bool? ClusterLog { get; init; }

    /// <summary>
    /// Who gets what is found in the audit log with priority P2, by name, through a topic of its own; P1 goes to the
    /// topic of everybody on call. Without a subscription there is no such topic, and P2 is only counted.
    /// </summary>
    [DnsLabel(OnKeys = true)]
    public ImmutableSortedDictionary<string, SubscriptionConfig> Subscriptions { get; init; } =
        ImmutableSortedDictionary<string, SubscriptionConfig>.Empty;

    /// <summary>
    /// Days that Loki keeps what Argo CD reports; the default is the environment's. The audit log's own is
    /// <c>platform:cluster.logRetentionDays</c>.
    /// </summary>
    [Between(1, 3653)]
    public int? RetentionDays { get; init; }

    /// <summary>
    /// Where an adopted Loki takes lines, without <c>/loki/api/v1/push</c>; of a Loki of the platform's own it is
    /// known.
    /// </summary>
    [WebAddress]
    public string? LokiUrl { get; init; }

    /// <summary>Tenant of an adopted Loki that has several; sent as <c>X-Scope-OrgID</c>.</summary>
    [DnsLabel]
    public string? LokiTenant { get; init; }
}
