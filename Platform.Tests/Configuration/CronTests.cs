using FsCheck;
using FsCheck.Fluent;
using Platform.Configuration;
using Xunit;

namespace Platform.Tests.Configuration;

public sealed class CronTests
{
    [Theory]
    [InlineData("0 3 * * *", "2026-03-01T03:00:00Z", "2026-03-02T03:00:00Z")]
    [InlineData("17 * * * *", "2026-03-01T23:17:00Z", "2026-03-02T00:17:00Z")]
    [InlineData("43 4 * * 0", "2026-03-02T00:00:00Z", "2026-03-08T04:43:00Z")]
    [InlineData("0 0 29 2 *", "2026-01-01T00:00:00Z", "2028-02-29T00:00:00Z")]
    [InlineData("0 0 29 FEB *", "2096-03-01T00:00:00Z", "2104-02-29T00:00:00Z")]
    [InlineData("*/20 8-9,18 * * mon-fri", "2026-03-06T18:40:00Z", "2026-03-09T08:00:00Z")]
    [InlineData("@weekly", "2026-03-02T00:00:00Z", "2026-03-08T00:00:00Z")]
    [InlineData("0 12 1 * 1", "2026-03-01T12:00:00Z", "2026-03-02T12:00:00Z")]
    [InlineData("0 12 */1 * 1", "2026-03-02T12:00:00Z", "2026-03-09T12:00:00Z")]
    [InlineData("5/20 0 * * *", "2026-03-01T00:05:00Z", "2026-03-01T00:25:00Z")]
    public void The_next_start_comes_at_its_time(string cron, string after, string next) =>
        Assert.Equal(Utc(next), Parse(cron).Next(Utc(after)));

    [Theory]
    [InlineData("0 3 * * *", "1.00:00:00")]
    [InlineData("17 * * * *", "01:00:00")]
    [InlineData("0 3 * * 0", "7.00:00:00")]
    [InlineData("0 3 * * 1,2", "1.00:00:00")]
    [InlineData("0 0 1 * *", "28.00:00:00")]
    [InlineData("0 0 29 2 *", "1461.00:00:00")]
    [InlineData("50,55 23 * * *", "00:05:00")]
    [InlineData("0 1,23 * * *", "02:00:00")]
    [InlineData("@every 90m", "01:30:00")]
    public void The_interval_is_the_shortest_gap(string cron, string gap) =>
        Assert.Equal(TimeSpan.Parse(gap, System.Globalization.CultureInfo.InvariantCulture), Parse(cron).ShortestGap);

    [Theory]
    [InlineData("0 3 * * *", "1.00:00:00")]
    [InlineData("17 * * * *", "01:00:00")]
    [InlineData("0 3 * * 1,2", "6.00:00:00")]
    [InlineData("0 0 1 * *", "31.00:00:00")]
    [InlineData("0 0 29 2 *", "1461.00:00:00")]
    [InlineData("50,55 23 * * *", "23:55:00")]
    [InlineData("0 1,23 * * *", "22:00:00")]
    [InlineData("0 8-17 * * 1-5", "2.15:00:00")]
    [InlineData("@every 90m", "01:30:00")]
    [InlineData("0 3 30 2 *", "00:00:00")]
    public void The_longest_gap_is_what_may_be_lost(string cron, string gap) =>
        Assert.Equal(TimeSpan.Parse(gap, System.Globalization.CultureInfo.InvariantCulture), Parse(cron).LongestGap);

    [Theory]
    [InlineData("0 3 * * *", "0 3 * * 0", true)]
    [InlineData("0 3 * * *", "1 3 * * 0", false)]
    [InlineData("*/10 * * * *", "50 23 31 12 *", true)]
    [InlineData("0 0 1 * *", "0 0 30 * *", false)]
    [InlineData("0 0 29 2 *", "0 0 * 2 4", true)]
    [InlineData("@every 1h", "0 * * * *", false)]
    public void Two_expressions_clash_where_a_minute_is_in_both(string first, string second, bool clash)
    {
        Assert.Equal(clash, Parse(first).FirstClash(Parse(second)) is not null);
        Assert.Equal(clash, Parse(second).FirstClash(Parse(first)) is not null);
    }

    [Theory]
    [InlineData("0 3 31 4,6,9,11 *")]
    [InlineData("0 3 30 2 *")]
    public void A_date_that_never_comes_is_found(string cron) => Assert.False(Parse(cron).EverStarts);

    [Fact]
    public void Printing_and_parsing_is_a_round_trip() =>
        Prop.ForAll(Expressions, cron => Parse(Parse(cron).ToString()).ToString() == cron).QuickCheckThrowOnFailure();

    [Fact]
    public void The_next_start_is_the_first_minute_that_every_field_allows() => Prop.ForAll(
        Expressions,
        Gen.Choose(0, 60 * 24 * 365 * 3).ToArbitrary(),
        (cron, minute) =>
        {
            var after = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddMinutes(minute);
            return Parse(cron).Next(after) == CronReference.Next(cron, after);
        }).QuickCheckThrowOnFailure();

    private static Arbitrary<string> Expressions =>
    (
        from minute in Field(0, 59)
        from hour in Field(0, 23)
        from day in Field(1, 28)
        from month in Field(1, 12)
        from weekday in Field(0, 6)
        select $"{minute} {hour} {day} {month} {weekday}"
    ).ToArbitrary();

    private static Gen<string> Field(int least, int most) => Gen.OneOf(
        Gen.Constant("*"),
        Gen.Choose(2, 5).Select(step => $"*/{step}"),
        Gen.Choose(least, most).Select(value => $"{value}"),
        from first in Gen.Choose(least, most)
        from last in Gen.Choose(first, most)
        select $"{first}-{last}",
        from first in Gen.Choose(least, most)
        from second in Gen.Choose(least, most)
        select $"{first},{second}");

    private static CronExpression Parse(string cron) =>
        CronExpression.Parse(cron, out var problem) ?? throw new InvalidOperationException($"{cron}: {problem}");

    private static DateTime Utc(string text) => DateTime.Parse(
        text, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.RoundtripKind);
}
