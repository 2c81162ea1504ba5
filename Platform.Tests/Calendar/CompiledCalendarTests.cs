using Platform.Calendar;
using Platform.Configuration;
using Xunit;

namespace Platform.Tests.Calendar;

public sealed class CompiledCalendarTests
{
    [Fact]
    public void A_freeze_over_either_end_is_in_it_whole()
    {
        var calendar = Windows.Of(
            Windows.Range("2026-01-01T00:00", "2026-02-01T00:00", "UTC", "early"),
            Windows.Range("2026-03-31T00:00", "2026-04-02T00:00", "UTC", "late"),
            Windows.Range("2026-04-02T00:00", "2026-04-03T00:00", "UTC", "later"),
            Windows.Range("2026-05-01T00:00", "2026-05-02T00:00", "UTC", "outside"));

        var compiled = CompiledCalendar.Of(
            calendar, Windows.At("2026-01-15T00:00:00Z"), Windows.At("2026-04-01T00:00:00Z"));

        Assert.Equal(
            [
                "early 2026-01-01T00:00:00Z 2026-02-01T00:00:00Z 2026-02-01T00:00:00Z",
                "late 2026-03-31T00:00:00Z 2026-04-02T00:00:00Z 2026-04-03T00:00:00Z",
                "later 2026-04-02T00:00:00Z 2026-04-03T00:00:00Z 2026-04-03T00:00:00Z",
            ],
            compiled.Segments.Select(one =>
                $"{one.Window} {Windows.Text(one.Start)} {Windows.Text(one.End)} {Windows.Text(one.FrozenUntil)}"));
    }

    [Fact]
    public void It_spans_the_three_years_before_the_end_of_the_last_day()
    {
        var (from, through) = ConfiguredCalendar.Span(new CalendarConfig { CompiledThrough = "2027-06-30" });

        Assert.Equal("2024-07-01T00:00:00Z", Windows.Text(from));
        Assert.Equal("2027-07-01T00:00:00Z", Windows.Text(through));
    }
}
