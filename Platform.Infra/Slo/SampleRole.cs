namespace Platform.Slo;

/// <summary>What moves a series of a sample.</summary>
public enum SampleRole
{
    /// <summary>A counter of good events.</summary>
    Good,

    /// <summary>A counter of bad events.</summary>
    Bad,

    /// <summary>A counter of all events.</summary>
    All,

    /// <summary>A gauge, with one value while events are good and one while they are bad.</summary>
    Gauge,
}
