namespace Platform.Cli.Comparison;

/// <summary>How something differs between two stacks, as seen on the way from the first to the second.</summary>
internal enum Change
{
    /// <summary>Only the second has it.</summary>
    Added,

    /// <summary>Both have it, and it differs.</summary>
    Changed,

    /// <summary>Only the first has it.</summary>
    Removed,

    /// <summary>Both have it, and it cannot be told whether it differs: secrets are never compared.</summary>
    Unknown,
}
