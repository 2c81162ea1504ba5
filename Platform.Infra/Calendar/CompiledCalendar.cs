using System.Collections.Immutable;
using NodaTime;

namespace Platform.Calendar;

/// <summary>
/// A calendar as moments in UTC, so that what reads it in the cluster needs no time-zone data. It depends on the
/// configuration alone and never on the clock: two previews are equal.
/// </summary>
/// <param name="From">The first moment that it answers for.</param>
/// <param name="Through">The first moment that it does not answer for any more.</param>
/// <param name="Segments">Frozen time between them, by start, without overlaps.</param>
public sealed record CompiledCalendar(Instant From, Instant Through, ImmutableArray<CompiledSegment> Segments)
{
    /// <summary>Compiles a calendar.</summary>
    /// <param name="calendar">The calendar.</param>
    /// <param name="from">The first moment to answer for.</param>
    /// <param name="through">The first moment not to answer for.</param>
    /// <returns>The compiled calendar; a freeze that reaches over an end is in it whole.</returns>
    public static CompiledCalendar Of(DeploymentCalendar calendar, Instant from, Instant through)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        var segments = Cut(calendar.Between(from, calendar.EndOfFreeze(through)));
        for (var index = segments.Count - 2; index >= 0; index--)
        {
            var next = segments[index + 1];
            if (next.Start == segments[index].End)
            {
                segments[index] = segments[index] with { FrozenUntil = next.FrozenUntil };
            }
        }

        return new CompiledCalendar(from, through, [.. segments]);
    }

    /// <summary>Gives each moment to the occurrence that began first, as the calendar does.</summary>
    private static List<CompiledSegment> Cut(ImmutableArray<FreezeInterval> occurrences)
    {
        var segments = new List<CompiledSegment>();
        foreach (var occurrence in occurrences)
        {
            var start = segments.Count == 0 ? occurrence.Start : Instant.Max(occurrence.Start, segments[^1].End);
            if (start < occurrence.End)
            {
                segments.Add(new CompiledSegment(start, occurrence.End, occurrence.End, occurrence.Window));
            }
        }

        return segments;
    }
}
