using NodaTime;

namespace Platform.Calendar;

/// <summary>A window of every week, from a time on one day to a time on the same or a later day.</summary>
public sealed record WeeklyWindow : DeploymentWindow
{
    private const int DaysAWeek = 7;

    // Further than an occurrence and a change of the clock together can reach.
    private static readonly Duration Reach = Duration.FromDays(DaysAWeek + 2);

    /// <summary>Day on which it starts.</summary>
    public required IsoDayOfWeek StartDay { get; init; }

    /// <summary>Time of that day, from 00:00 to 24:00.</summary>
    public required Period StartTime { get; init; }

    /// <summary>Day on which it ends: the start's own or the next of that name after it.</summary>
    public required IsoDayOfWeek EndDay { get; init; }

    /// <summary>Time of that day, from 00:00 to 24:00; after the start's where both are on one day.</summary>
    public required Period EndTime { get; init; }

    private int Days => ((int)EndDay - (int)StartDay + DaysAWeek) % DaysAWeek;

    /// <inheritdoc/>
    public override IEnumerable<FreezeInterval> Between(Instant from, Instant to)
    {
        var last = (to + Reach).InZone(Zone).Date;
        for (var day = FirstDay(from - Reach); day <= last; day = day.PlusWeeks(1))
        {
            var (start, end) = On(day);
            if (Occurrence(start, end) is { } occurrence
                && occurrence.Start < to && from < occurrence.End)
            {
                yield return occurrence;
            }
        }
    }

    /// <summary>Start and end on the wall clock of the occurrence that starts on a day.</summary>
    /// <param name="day">The day, taken for one of the start's name.</param>
    /// <returns>The local times.</returns>
    public (LocalDateTime Start, LocalDateTime End) On(LocalDate day) =>
        (day.AtMidnight() + StartTime, day.PlusDays(Days).AtMidnight() + EndTime);

    private LocalDate FirstDay(Instant from)
    {
        var date = from.InZone(Zone).Date;
        return date.DayOfWeek == StartDay ? date : date.Previous(StartDay);
    }
}
