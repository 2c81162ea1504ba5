using Platform.Calendar;
using Xunit;

namespace Platform.Tests.Calendar;

public sealed class DeploymentCalendarTests
{
    private static readonly DeploymentCalendar Berlin = Windows.Of(
        Windows.Weekly("friday 16:00", "monday 06:00", "Europe/Berlin", "weekend"),
        Windows.Range("2026-12-23T12:00", "2027-01-04T06:00", "Europe/Berlin", "year-end", "closing of the books"));

    [Theory]
    // The start is frozen, the end is not.
    [InlineData("2026-06-05T13:59:59Z", "open schedule - - -")]
    [InlineData("2026-06-05T14:00:00Z", "frozen schedule weekend - 2026-06-08T04:00:00Z")]
    [InlineData("2026-06-08T03:59:59.999Z", "frozen schedule weekend - 2026-06-08T04:00:00Z")]
    [InlineData("2026-06-08T04:00:00Z", "open schedule - - -")]
    // In winter the wall is an hour nearer to UTC.
    [InlineData("2026-12-04T14:59:59Z", "open schedule - - -")]
    [InlineData("2026-12-04T15:00:00Z", "frozen schedule weekend - 2026-12-07T05:00:00Z")]
    // Over the changes of the clock.
    [InlineData("2026-03-27T15:00:00Z", "frozen schedule weekend - 2026-03-30T04:00:00Z")]
    [InlineData("2026-10-23T14:00:00Z", "frozen schedule weekend - 2026-10-26T05:00:00Z")]
    // A weekend in the range, and one that ends with it: the range began first.
    [InlineData("2026-12-23T11:00:00Z", "frozen schedule year-end closing of the books 2027-01-04T05:00:00Z")]
    [InlineData("2026-12-26T11:00:00Z", "frozen schedule year-end closing of the books 2027-01-04T05:00:00Z")]
    [InlineData("2027-01-04T05:00:00Z", "open schedule - - -")]
    public void It_is_frozen_within_a_window_and_open_outside(string at, string expected) =>
        Assert.Equal(expected, Windows.Text(Berlin.At(Windows.At(at))));

    [Fact]
    public void Windows_that_touch_are_one_freeze_with_one_end()
    {
        var calendar = Windows.Of(
            Windows.Range("2026-07-01T00:00", "2026-07-02T00:00", "UTC", "b-first"),
            Windows.Range("2026-07-02T00:00", "2026-07-03T00:00", "UTC", "a-second"),
            Windows.Range("2026-07-02T12:00", "2026-07-04T00:00", "UTC", "c-third"),
            Windows.Range("2026-07-04T00:01", "2026-07-05T00:00", "UTC", "d-later"));

        Assert.Equal(
            "frozen schedule b-first - 2026-07-04T00:00:00Z", Windows.Text(calendar.At(Windows.At("2026-07-01T10:00:00Z"))));
        Assert.Equal(
            "frozen schedule a-second - 2026-07-04T00:00:00Z", Windows.Text(calendar.At(Windows.At("2026-07-02T18:00:00Z"))));
        Assert.Equal(
            "frozen schedule c-third - 2026-07-04T00:00:00Z", Windows.Text(calendar.At(Windows.At("2026-07-03T00:00:00Z"))));
        Assert.Equal("open schedule - - -", Windows.Text(calendar.At(Windows.At("2026-07-04T00:00:30Z"))));
    }

    [Theory]
    // A freeze by hand ends with the calendar's, where it reaches into one.
    [InlineData("freeze", "2026-06-03T12:00:00Z", "2026-06-03T10:00:00Z", "frozen manual - incident 2026-06-03T12:00:00Z")]
    [InlineData("freeze", "2026-06-06T12:00:00Z", "2026-06-03T10:00:00Z", "frozen manual - incident 2026-06-08T04:00:00Z")]
    [InlineData("freeze", "2026-06-05T14:00:00Z", "2026-06-03T10:00:00Z", "frozen manual - incident 2026-06-08T04:00:00Z")]
    [InlineData("open", "2026-06-06T12:00:00Z", "2026-06-06T10:00:00Z", "open manual - incident -")]
    [InlineData("open", "2026-06-07T10:00:00Z", "2026-06-06T10:00:00Z", "open manual - incident -")]
    // From its end on it is as none; so is an opening of more than a day.
    [InlineData("open", "2026-06-06T12:00:00Z", "2026-06-06T12:00:00Z", "frozen schedule weekend - 2026-06-08T04:00:00Z")]
    [InlineData("freeze", "2026-06-03T12:00:00Z", "2026-06-03T12:00:00Z", "open schedule - - -")]
    [InlineData("open", "2026-06-07T10:00:01Z", "2026-06-06T10:00:00Z", "frozen schedule weekend - 2026-06-08T04:00:00Z")]
    public void What_a_person_decides_beats_it_until_it_expires(string mode, string until, string at, string expected)
    {
        var decided = new FreezeOverride(
            Enum.Parse<OverrideMode>(mode, ignoreCase: true), Windows.At(until), "ana", "incident");

        Assert.Equal(expected, Windows.Text(Berlin.At(Windows.At(at), decided)));
    }

    [Fact]
    public void Without_windows_it_is_always_open() =>
        Assert.Equal("open schedule - - -", Windows.Text(new DeploymentCalendar().At(Windows.At("2026-06-06T10:00:00Z"))));

    [Fact]
    public void An_occurrence_that_the_clock_skips_does_not_come_that_week()
    {
        var calendar = Windows.Of(Windows.Weekly("sunday 02:00", "sunday 03:00", "Europe/Berlin"));

        Assert.Equal("open schedule - - -", Windows.Text(calendar.At(Windows.At("2026-03-29T01:00:00Z"))));
        Assert.Equal(
            "frozen schedule weekly - 2026-03-22T02:00:00Z", Windows.Text(calendar.At(Windows.At("2026-03-22T01:00:00Z"))));
        Assert.Equal(
            "frozen schedule weekly - 2026-10-25T02:00:00Z", Windows.Text(calendar.At(Windows.At("2026-10-25T00:00:00Z"))));
    }

    [Fact]
    public void The_last_minute_of_a_day_can_be_written_as_24_00()
    {
        var calendar = Windows.Of(Windows.Weekly("saturday 00:00", "sunday 24:00", "UTC"));

        Assert.Equal(
            "frozen schedule weekly - 2026-06-08T00:00:00Z", Windows.Text(calendar.At(Windows.At("2026-06-07T23:59:59Z"))));
    }
}
