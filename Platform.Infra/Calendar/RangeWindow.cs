using NodaTime;

namespace Platform.Calendar;

/// <summary>A window that comes once, such as the days over new year.</summary>
public sealed record RangeWindow : DeploymentWindow
{
    /// <summary>Local time at which it starts.</summary>
    public required LocalDateTime Start { get; init; }

    /// <summary>Local time at which it ends, after the start.</summary>
    public required LocalDateTime End { get; init; }

    /// <inheritdoc/>
    public override IEnumerable<FreezeInterval> Between(Instant from, Instant to) =>
        Occurrence(Start, End) is { } only && only.Start < to && from < only.End ? [only] : [];
}
