using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Platform.Calendar;
using Xunit;

namespace Platform.Tests.Calendar;

/// <summary>
/// The calendar against a walk over every quarter of an hour that reads the wall as a person would: what does the clock
/// show now, and is that between the two times?
/// </summary>
public sealed class CalendarPropertyTests
{
    private const int MinutesADay = 24 * 60;
    private const int MinutesAWeek = 7 * MinutesADay;

    // Both hemispheres, half and quarter hours, a change of half an hour, one at midnight, negative DST, and none.
    private static readonly string[] Zones =
    [
        "Europe/Berlin", "America/New_York", "Australia/Sydney", "Australia/Lord_Howe", "America/St_Johns",
        "Asia/Kolkata", "Asia/Kathmandu", "America/Santiago", "Europe/Dublin", "Pacific/Chatham", "Asia/Beirut", "UTC",
    ];

    private static readonly Duration Step = Duration.FromMinutes(15);

    [Fact]
    public void A_week_s_window_is_what_the_clock_on_the_wall_says() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(100),
        Prop.ForAll(Cases(), one =>
        {
            var calendar = new DeploymentCalendar { Windows = [one.Window] };
            foreach (var moment in Walk(one.From, days: 14).Where(moment => IsClear(moment, one.Window.Zone)))
            {
                Assert.Equal(OnTheWall(one.Window, moment), calendar.At(moment).Frozen);
            }
        }));

    [Fact]
    public void The_end_is_the_first_open_moment_and_the_compiled_form_says_the_same() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(40),
        Prop.ForAll(Pairs(), pair =>
        {
            var (first, second) = pair;
            var calendar = Windows.Of(first.Window, second.Window with { Name = "other" });
            var compiled = CompiledCalendar.Of(calendar, first.From, first.From + Duration.FromDays(14));
            Instant? before = null;
            foreach (var moment in Walk(first.From, days: 14))
            {
                var status = calendar.At(moment);
                var segment = compiled.Segments.SingleOrDefault(one => one.Start <= moment && moment < one.End);
                Assert.Equal(status.Window, segment?.Window);
                Assert.Equal(status.FrozenUntil, segment?.FrozenUntil);
                if (status.FrozenUntil is { } until)
                {
                    Assert.False(calendar.At(until).Frozen);
                    Assert.True(calendar.At(until - Duration.FromSeconds(1)).Frozen);
                }

                Assert.True(before is null || before <= moment || before == status.FrozenUntil);
                before = status.FrozenUntil;
            }
        }));

    [Fact]
    public void Compiling_gives_stretches_in_order_without_overlaps() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(30),
        Prop.ForAll(Pairs(), pair =>
        {
            var calendar = Windows.Of(pair.First.Window, pair.Second.Window with { Name = "other" });
            var segments = CompiledCalendar.Of(
                calendar, pair.First.From, pair.First.From + Duration.FromDays(400)).Segments;
            Assert.All(segments, one => Assert.True(one.Start < one.End && one.End <= one.FrozenUntil));
            Assert.All(segments.Zip(segments.Skip(1)), two => Assert.True(two.First.End <= two.Second.Start));
        }));

    private static Arbitrary<Case> Cases() => CaseGen().ToArbitrary();

    private static Arbitrary<(Case First, Case Second)> Pairs() =>
        (from first in CaseGen() from second in CaseGen() select (first, second)).ToArbitrary();

    // At most four days long, so that two windows never cover the week.
    private static Gen<Case> CaseGen() =>
        from zone in Gen.Elements(Zones)
        from start in Gen.Choose(0, (MinutesAWeek / 15) - 1)
        from length in Gen.Choose(1, 3 * 96)
        from change in Gen.Choose(0, 7)
        let end = (start + length) * 15 % MinutesAWeek
        let window = Windows.Weekly(Written(start * 15), Written(end), zone)
        select new Case(window, Before(window.Zone, change));

    private static string Written(int minute) =>
        $"{(IsoDayOfWeek)((minute / MinutesADay) + 1)} {minute % MinutesADay / 60:00}:{minute % 60:00}";

    // Eight days before one of the zone's changes of the clock, where it has any.
    private static Instant Before(DateTimeZone zone, int change)
    {
        var moment = Windows.At("2026-01-15T00:00:00Z") + Duration.FromDays(45 * change);
        var interval = zone.GetZoneInterval(moment);
        var next = interval.HasEnd && interval.End < Windows.At("2028-01-01T00:00:00Z") ? interval.End : moment;
        var whole = Instant.FromUnixTimeSeconds(next.ToUnixTimeSeconds() / 900 * 900);
        return whole - Duration.FromDays(8);
    }

    private static IEnumerable<Instant> Walk(Instant from, int days)
    {
        for (var moment = from; moment < from + Duration.FromDays(days); moment += Step)
        {
            yield return moment;
        }
    }

    // Where the clock shows one time twice, start and end are read differently: the tables test those moments.
    private static bool IsClear(Instant moment, DateTimeZone zone) =>
        zone.MapLocal(moment.InZone(zone).LocalDateTime).Count == 1;

    private static bool OnTheWall(WeeklyWindow window, Instant moment)
    {
        var wall = moment.InZone(window.Zone).LocalDateTime;
        var now = (((int)wall.DayOfWeek - 1) * MinutesADay) + (wall.Hour * 60) + wall.Minute;
        var start = Minute(window.StartDay, window.StartTime);
        var end = Minute(window.EndDay, window.EndTime);
        return start < end ? start <= now && now < end : now >= start || now < end;
    }

    private static int Minute(IsoDayOfWeek day, Period time) =>
        (((int)day - 1) * MinutesADay) + ((int)time.Hours * 60) + (int)time.Minutes;

    private sealed record Case(WeeklyWindow Window, Instant From);
}
