using Platform.Calendar;
using Xunit;

namespace Platform.Tests.Calendar;

public sealed class WallClockTests
{
    // Berlin: 2026-03-29 02:00 -> 03:00, 2026-10-25 03:00 -> 02:00. Lord Howe changes by half an hour, Apia skipped
    // 2011-12-30 whole, Santiago changes at midnight.
    [Theory]
    [InlineData("2026-06-01T12:00", "Europe/Berlin", "2026-06-01T10:00:00Z", "2026-06-01T10:00:00Z")]
    [InlineData("2026-03-29T02:30", "Europe/Berlin", "2026-03-29T01:00:00Z", "2026-03-29T01:00:00Z")]
    [InlineData("2026-03-29T02:00", "Europe/Berlin", "2026-03-29T01:00:00Z", "2026-03-29T01:00:00Z")]
    [InlineData("2026-03-29T03:00", "Europe/Berlin", "2026-03-29T01:00:00Z", "2026-03-29T01:00:00Z")]
    [InlineData("2026-10-25T02:30", "Europe/Berlin", "2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z")]
    [InlineData("2026-10-25T03:00", "Europe/Berlin", "2026-10-25T02:00:00Z", "2026-10-25T02:00:00Z")]
    [InlineData("2026-10-04T02:15", "Australia/Lord_Howe", "2026-10-03T15:30:00Z", "2026-10-03T15:30:00Z")]
    [InlineData("2026-04-05T01:45", "Australia/Lord_Howe", "2026-04-04T14:45:00Z", "2026-04-04T15:15:00Z")]
    [InlineData("2011-12-30T09:00", "Pacific/Apia", "2011-12-30T10:00:00Z", "2011-12-30T10:00:00Z")]
    [InlineData("2026-09-06T00:30", "America/Santiago", "2026-09-06T04:00:00Z", "2026-09-06T04:00:00Z")]
    [InlineData("2026-01-01T05:30", "Asia/Kolkata", "2026-01-01T00:00:00Z", "2026-01-01T00:00:00Z")]
    public void A_local_time_is_a_moment(string local, string zone, string start, string end)
    {
        Assert.Equal(start, Windows.Text(WallClock.Start(Windows.Local(local), Windows.Zone(zone))));
        Assert.Equal(end, Windows.Text(WallClock.End(Windows.Local(local), Windows.Zone(zone))));
    }
}
