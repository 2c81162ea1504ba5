using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Platform.Calendar;
using Platform.Components.Governance.Windows;
using Platform.Configuration;
using Xunit;
using Calendars = Platform.Tests.Calendar.Windows;

namespace Platform.Tests.Components.Governance.Windows;

/// <summary>
/// Argo CD's windows against the calendar. Argo CD takes the local time of the moment, goes back by the length on the wall's
/// clock, and looks whether the cron time comes between the two (SyncWindows.active in pkg/apis/application/v1alpha1).
/// </summary>
public sealed class SyncWindowTests
{
    private const int QuartersADay = 96;

    private static readonly string[] Zones =
        ["Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", "America/Santiago", "UTC"];

    // What may differ by an hour where the clock is changed: the change itself, and the two hours of a short part after it.
    private static readonly Duration Unclear = Duration.FromHours(5);

    [Fact]
    public void A_weekend_and_a_year_s_end_in_cron_form()
    {
        var calendar = Calendars.Of(
            Calendars.Weekly("friday 16:00", "monday 06:00", "Europe/Berlin", "weekend"),
            Calendars.Weekly("tuesday 23:30", "wednesday 01:00", "UTC", "release"),
            Calendars.Range("2026-12-18T16:00", "2027-01-04T06:00", "Europe/Berlin", "year-end"));

        Assert.Equal(
            [
                "release: 30 23 * * 2 for 1h30m0s in UTC",
                "weekend: 0 16 * * 5 for 61h0m0s in Europe/Berlin",
                "weekend: 0 4 * * 1 for 2h0m0s in Europe/Berlin",
                "year-end: 0 16 18 12 * for 397h0m0s in Europe/Berlin",
                "year-end: 0 4 4 1 * for 2h0m0s in Europe/Berlin",
            ],
            SyncWindows.Of(calendar).Select(one => $"{one.Window}: {one.Schedule} for {one.Duration} in {one.TimeZone}"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void They_keep_syncs_waiting_when_the_calendar_is_frozen_and_only_then(bool onTheWall) => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(30),
        Prop.ForAll(Cases().ToArbitrary(), one =>
        {
            var calendar = new DeploymentCalendar { Windows = [one.Window] };
            var windows = SyncWindows.Of(calendar);
            for (var moment = one.From; moment < one.From + Duration.FromDays(16); moment += Duration.FromMinutes(45))
            {
                if (Changes(one.Window.Zone, moment))
                {
                    continue;
                }

                var kept = windows.Any(window =>
                    onTheWall ? IsOnTheWall(window, moment) : HasPassedSince(window, moment));
                Assert.True(
                    calendar.At(moment).Frozen == kept,
                    $"{one.Window} {moment}: {string.Join(", ", windows)}, kept: {kept}");
            }
        }));

    private static bool IsOnTheWall(SyncWindow window, Instant moment)
    {
        var wall = moment.InZone(Calendars.Zone(window.TimeZone)).LocalDateTime;
        var length = Length(window);
        var since = wall - Period.FromSeconds((long)length.TotalSeconds);
        return Starts(window, since, wall).Any(start => since < start && start < wall);
    }

    private static bool HasPassedSince(SyncWindow window, Instant moment)
    {
        var zone = Calendars.Zone(window.TimeZone);
        var wall = moment.InZone(zone).LocalDateTime;
        var length = Length(window);
        return Starts(window, wall - Period.FromHours(2) - Period.FromSeconds((long)length.TotalSeconds), wall.PlusHours(2))
            .Select(start => WallClock.Start(start, zone))
            .Any(start => start < moment && moment < start + length);
    }

    // Five cron fields of which the first two are numbers, and the last three numbers or stars.
    private static IEnumerable<LocalDateTime> Starts(SyncWindow window, LocalDateTime from, LocalDateTime to)
    {
        var fields = window.Schedule.Split(' ');
        for (var day = from.Date; day <= to.Date; day = day.PlusDays(1))
        {
            if (Fits(fields[2], day.Day) && Fits(fields[3], day.Month) && Fits(fields[4], (int)day.DayOfWeek % 7))
            {
                yield return day.At(new LocalTime(Number(fields[1]), Number(fields[0])));
            }
        }
    }

    private static bool Fits(string field, int value) => field == "*" || Number(field) == value;

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static Duration Length(SyncWindow window) => GoDuration.TryParse(window.Duration, out var length, out var problem)
        ? Duration.FromNanoseconds(length.Nanoseconds)
        : throw new FormatException(problem);

    private static bool Changes(DateTimeZone zone, Instant moment) =>
        zone.GetUtcOffset(moment - Unclear) != zone.GetUtcOffset(moment + Unclear);

    private static Gen<Case> Cases() =>
        from zone in Gen.Elements(Zones)
        from change in Gen.Choose(0, 7)
        from start in Gen.Choose(0, (7 * QuartersADay) - 1)
        from length in Gen.Choose(1, 6 * QuartersADay)
        from once in Gen.Elements(true, false)
        let first = Before(Calendars.Zone(zone), change)
        select new Case(
            once ? Once(zone, first, start, length) : Weekly(zone, start, length), first + Duration.FromMinutes(1));

    private static DeploymentWindow Once(string zone, Instant from, int start, int length)
    {
        var first = from.InZone(Calendars.Zone(zone)).Date.AtMidnight().PlusMinutes(15 * start);
        return new RangeWindow
        {
            Name = "once",
            Zone = Calendars.Zone(zone),
            Start = first,
            End = first.PlusMinutes(15 * length),
        };
    }

    private static WeeklyWindow Weekly(string zone, int start, int length) =>
        Calendars.Weekly(Written(start), Written((start + length) % (7 * QuartersADay)), zone);

    private static string Written(int quarter) =>
        $"{(IsoDayOfWeek)((quarter / QuartersADay) + 1)} {quarter % QuartersADay / 4:00}:{quarter % 4 * 15:00}";

    // Eight days before one of the zone's changes of the clock, where it has any.
    private static Instant Before(DateTimeZone zone, int change)
    {
        var moment = Calendars.At("2026-01-15T00:00:00Z") + Duration.FromDays(45 * change);
        var interval = zone.GetZoneInterval(moment);
        var next = interval.HasEnd && interval.End < Calendars.At("2028-01-01T00:00:00Z") ? interval.End : moment;
        return Instant.FromUnixTimeSeconds(next.ToUnixTimeSeconds() / 900 * 900) - Duration.FromDays(8);
    }

    private sealed record Case(DeploymentWindow Window, Instant From);
}
