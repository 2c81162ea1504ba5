using System.Collections.Immutable;

namespace Platform.Configuration;

/// <summary>Key <c>platform:governance</c>: what may be deployed, and when.</summary>
public sealed record GovernanceConfig
{
    /// <summary>When deployments are frozen.</summary>
    public CalendarConfig Calendar { get; init; } = new();

    /// <summary>What the policies ask for, and of whom.</summary>
    public PoliciesConfig Policies { get; init; } = new();

    /// <summary>What policies let pass for a while, by name.</summary>
    [DnsLabel(50, OnKeys = true)]
    public ImmutableSortedDictionary<string, ExceptionConfig> Exceptions { get; init; } =
        ImmutableSortedDictionary<string, ExceptionConfig>.Empty;

    /// <summary>
    /// Beginnings of names of users that are no people, whose changes are not reported as made by hand: the role that
    /// deploys, such as <c>arn:aws:sts::111122223333:assumed-role/deployer/</c>. Users of Kubernetes and EKS are always
    /// among them.
    /// </summary>
    public ImmutableArray<string> Automation { get; init; } = [];

    /// <summary>Who looks for infrastructure that is not as its program says.</summary>
    public DriftConfig Drift { get; init; } = new();

    /// <summary>Who deployed and changed what: how long it is kept, and who hears of it.</summary>
    public AuditTrailConfig AuditTrail { get; init; } = new();
}
