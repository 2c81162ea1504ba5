namespace Pulumi;

/// <summary>How long the operations on a resource may take; the provider's default where null.</summary>
public sealed class CustomTimeouts
{
    /// <summary>For making it.</summary>
    public TimeSpan? Create { get; set; }

    /// <summary>For changing it.</summary>
    public TimeSpan? Update { get; set; }

    /// <summary>For deleting it.</summary>
    public TimeSpan? Delete { get; set; }
}
