using FsCheck;
using FsCheck.Fluent;
using Platform.Configuration;
using Xunit;

namespace Platform.Tests.Configuration;

public sealed class GoDurationTests
{
    [Theory]
    [InlineData("720h", "720h0m0s")]
    [InlineData("1h30m", "1h30m0s")]
    [InlineData("90m", "1h30m0s")]
    [InlineData("1.5s", "1.5s")]
    [InlineData("100ms", "100ms")]
    [InlineData("1500us", "1.5ms")]
    [InlineData("2µs", "2µs")]
    [InlineData("7ns", "7ns")]
    [InlineData("-2h", "-2h0m0s")]
    [InlineData("+.5h", "30m0s")]
    [InlineData("0", "0s")]
    [InlineData("2562047h47m16.854775807s", "2562047h47m16.854775807s")]
    public void It_reads_and_prints_as_go_does(string text, string printed)
    {
        Assert.True(GoDuration.TryParse(text, out var duration, out var problem), problem);
        Assert.Equal(printed, duration.ToString());
    }

    [Theory]
    [InlineData("", "there is no number")]
    [InlineData("30d", "unit \"d\" is unknown")]
    [InlineData("1w", "unit \"w\" is unknown")]
    [InlineData("720", "\"720\" has no unit")]
    [InlineData("1 h", "unit \" h\" is unknown")]
    [InlineData("h", "\"h\" does not begin with a number")]
    [InlineData("1.2.3h", "\"1.2.3h\" does not begin with a number")]
    [InlineData("9999999h", "it is longer than 290 years")]
    [InlineData("99999999999999999999999999999999h", "it is longer than 290 years")]
    public void It_says_what_is_wrong(string text, string expected)
    {
        Assert.False(GoDuration.TryParse(text, out _, out var problem));
        Assert.Equal(expected, problem);
    }

    [Fact]
    public void Printing_and_parsing_is_a_round_trip() => Prop.ForAll<long>(nanoseconds =>
    {
        var duration = new GoDuration(nanoseconds * 1_000_003);
        return GoDuration.TryParse(duration.ToString(), out var parsed, out _) && parsed == duration;
    }).QuickCheckThrowOnFailure();
}
