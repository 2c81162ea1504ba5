using System.Collections.Immutable;

namespace Platform.Configuration;

/// <summary>
/// Key <c>platform:securityFindings</c>: what the account's own watchmen find, and who hears of it. Both are services of a
/// whole account and region, so a stack takes part only where it says so, and never
/// in compute mode local.
/// </summary>
public sealed record SecurityFindingsConfig
{
    /// <summary>GuardDuty, which looks for attacks.</summary>
    public GuardDutyConfig GuardDuty { get; init; } = new();

    /// <summary>Security Hub, which checks settings against standards and collects findings.</summary>
    public SecurityHubConfig SecurityHub { get; init; } = new();
}

/// <summary>Key <c>platform:securityFindings.guardDuty</c>.</summary>
public sealed record GuardDutyConfig
{
    /// <summary>Whether findings are passed on, and who switches GuardDuty on.</summary>
    public AccountServiceState State { get; init; } = AccountServiceState.Off;

    /// <summary>The least severity that is passed on.</summary>
    public FindingSeverity MinimumSeverity { get; init; } = FindingSeverity.High;

    /// <summary>
    /// Whether GuardDuty watches processes too, with an agent that it installs in EKS clusters; read with state
    /// <c>create</c> only.
    /// </summary>
    public bool RuntimeMonitoring { get; init; }

    /// <summary>Who gets the findings, by name.</summary>
    [DnsLabel(OnKeys = true)]
    public ImmutableSortedDictionary<string, SubscriptionConfig> Subscriptions { get; init; } =
        ImmutableSortedDictionary<string, SubscriptionConfig>.Empty;
}

/// <summary>Key <c>platform:securityFindings.securityHub</c>.</summary>
public sealed record SecurityHubConfig
{
    /// <summary>Whether findings are passed on, and who switches Security Hub on.</summary>
    public AccountServiceState State { get; init; } = AccountServiceState.Off;

    /// <summary>The least severity that is passed on.</summary>
    public FindingSeverity MinimumSeverity { get; init; } = FindingSeverity.High;

    /// <summary>Standards that the account is checked against; read with state <c>create</c> only.</summary>
    [SecurityStandard]
    public ImmutableArray<string> Standards { get; init; } = ["aws-foundational-security-best-practices/v/1.0.0"];

    /// <summary>Who gets the findings, by name.</summary>
    [DnsLabel(OnKeys = true)]
    public ImmutableSortedDictionary<string, SubscriptionConfig> Subscriptions { get; init; } =
        ImmutableSortedDictionary<string, SubscriptionConfig>.Empty;
}

/// <summary>What a stack has to do with a service of which an account and region has one.</summary>
public enum AccountServiceState
{
    /// <summary>Nothing.</summary>
    Off,

    /// <summary>Somebody else switched it on, such as the organisation; the stack passes its findings on.</summary>
    Adopt,

    /// <summary>The stack switches it on, and passes its findings on.</summary>
    Create,
}

/// <summary>How bad a finding is, in the words of GuardDuty and Security Hub.</summary>
public enum FindingSeverity
{
    /// <summary>Something was tried, or could be better.</summary>
    Low,

    /// <summary>It differs from what is usual.</summary>
    Medium,

    /// <summary>A resource is being misused, or stands open.</summary>
    High,

    /// <summary>An attack may be under way.</summary>
    Critical,
}
