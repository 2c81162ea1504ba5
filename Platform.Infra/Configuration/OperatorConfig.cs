namespace Platform.Configuration;

/// <summary>What every operator can have configured.</summary>
public abstract record OperatorConfig
{
    /// <summary>
    /// Whether the platform installs it, takes what is there, or does without; the default depends on compute mode and
    /// environment.
    /// </summary>
    public OperatorState? State { get; init; }

    /// <summary>
    /// Whether its pods get network policies that deny everything but what they are known to need. Without, its namespace
    /// has no policy that denies the rest either.
    /// </summary>
    public bool NetworkPolicies { get; init; } = true;

    /// <summary>Version of what installs it, where the stack names one.</summary>
    internal abstract string? PinnedVersion { get; }
}

/// <summary>An operator that a Helm chart installs.</summary>
public record ChartConfig : OperatorConfig
{
    /// <summary>Version of the chart; the default is the catalogue's.</summary>
    [VersionText("1.2.3")]
    public string? ChartVersion { get; init; }

    internal override string? PinnedVersion => ChartVersion;
}

/// <summary>An operator that is an EKS add-on.</summary>
public record AddonConfig : OperatorConfig
{
    /// <summary>Version of the add-on; by default EKS takes the one for the cluster's Kubernetes version.</summary>
    [AddonVersion]
    public string? AddonVersion { get; init; }

    internal override string? PinnedVersion => AddonVersion;
}

/// <summary>What a stack does about an operator.</summary>
public enum OperatorState
{
    /// <summary>The platform installs it.</summary>
    Install,

    /// <summary>It is there already and somebody else's; the platform relies on it and changes nothing.</summary>
    Adopt,

    /// <summary>The stack does without.</summary>
    Off,
}
