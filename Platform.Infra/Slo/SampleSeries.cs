namespace Platform.Slo;

/// <summary>A series that an indicator reads, and what it does when events happen.</summary>
/// <param name="Series">Name and labels.</param>
/// <param name="Role">What makes it move.</param>
public sealed record SampleSeries(string Series, SampleRole Role);

/// <summary>What moves a series of a sample.</summary>
public enum SampleRole
{
    /// <summary>A counter of good events.</summary>
    Good,

    /// <summary>A counter of bad events.</summary>
    Bad,

    /// <summary>A counter of all events.</summary>
    All,

    /// <summary>A gauge: 1, and 0 while there are bad events.</summary>
    Up,

    /// <summary>A gauge: bad events by all events.</summary>
    Ratio,
}
