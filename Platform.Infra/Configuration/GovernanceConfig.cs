namespace Platform.Configuration;

/// <summary>Key <c>platform:governance</c>: what may be deployed, and when.</summary>
public sealed record GovernanceConfig
{
    /// <summary>When deployments are frozen.</summary>
    public CalendarConfig Calendar { get; init; } = new();

    /// <summary>What the policies ask for, and of whom.</summary>
    public PoliciesConfig Policies { get; init; } = new();
}
