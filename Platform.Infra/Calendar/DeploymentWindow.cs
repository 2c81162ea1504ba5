using NodaTime;

namespace Platform.Calendar;

/// <summary>
/// A time in which deployments are frozen, said in the wall-clock time of a place. It is half-open: its start is in it,
/// its end is not.
/// </summary>
public abstract record DeploymentWindow
{
    /// <summary>Its key in the configuration, such as <c>weekend</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The zone that its times are read in, from the library's IANA database and not the machine's.</summary>
    public required DateTimeZone Zone { get; init; }

    /// <summary>Why nobody may deploy then; <c>null</c> where the configuration gives no reason.</summary>
    public string? Reason { get; init; }

    /// <summary>The occurrences that a moment is in.</summary>
    /// <param name="moment">The moment.</param>
    /// <returns>None, one, or two where the clock goes back from one occurrence's start into the last one's end.</returns>
    public IEnumerable<FreezeInterval> Holding(Instant moment) => Between(moment, moment + Duration.Epsilon);

    /// <summary>The occurrences that have a moment in common with a stretch of time.</summary>
    /// <param name="from">Where the stretch begins.</param>
    /// <param name="to">Where it ends; not part of it.</param>
    /// <returns>Whole occurrences, not cut, in the order in which they begin; none is empty.</returns>
    public abstract IEnumerable<FreezeInterval> Between(Instant from, Instant to);

    /// <summary>Turns a start and an end on the wall clock into moments.</summary>
    /// <param name="start">The local start.</param>
    /// <param name="end">The local end.</param>
    /// <returns>
    /// The occurrence; <c>null</c> where a change of the clock swallows it whole, as both lie in a gap.
    /// </returns>
    protected FreezeInterval? Occurrence(LocalDateTime start, LocalDateTime end)
    {
        var (first, last) = (WallClock.Start(start, Zone), WallClock.End(end, Zone));
        return first < last ? new FreezeInterval(first, last, Name) : null;
    }
}
