namespace Platform.Slo;

/// <summary>A series that an indicator reads, and what it does when events happen.</summary>
/// <param name="Series">Name and labels.</param>
/// <param name="Role">What makes it move.</param>
public sealed record SampleSeries(string Series, SampleRole Role)
{
    /// <summary>Value of no sample.</summary>
    public const string Absent = "absent";

    /// <summary>A gauge's value while events are good.</summary>
    public string WhenGood { get; init; } = "1";

    /// <summary>A gauge's value while events are bad.</summary>
    public string WhenBad { get; init; } = "0";

    /// <summary>A gauge.</summary>
    /// <param name="series">Name and labels.</param>
    /// <param name="good">Its value while events are good, or <see cref="Absent"/>.</param>
    /// <param name="bad">Its value while they are bad, or <see cref="Absent"/>.</param>
    /// <returns>The sample.</returns>
    public static SampleSeries Gauge(string series, string good, string bad) =>
        new(series, SampleRole.Gauge) { WhenGood = good, WhenBad = bad };
}
