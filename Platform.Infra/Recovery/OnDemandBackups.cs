namespace Platform.Recovery;

/// <summary>How long backups are kept that no schedule makes.</summary>
public static class OnDemandBackups
{
    /// <summary>A backup before a deployment: 48 hours (seed 000).</summary>
    public static TimeSpan PreDeployTtl { get; } = TimeSpan.FromHours(48);

    /// <summary>A backup before an upgrade of the cluster: 30 days.</summary>
    public static TimeSpan PreUpgradeTtl { get; } = TimeSpan.FromDays(30);

    /// <summary>The longest of them; the bucket keeps backups for longer than that.</summary>
    public static TimeSpan LongestTtl => PreUpgradeTtl;
}
