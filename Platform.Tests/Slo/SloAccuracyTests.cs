using Platform.Slo;
using Platform.Tests.Signals.Proof;
using Xunit;

namespace Platform.Tests.Slo;

/// <summary>The ratio of the whole period, where averages of ratios go wrong: what was counted is what is true.</summary>
[Trait("kind", "process")]
public sealed class SloAccuracyTests
{
    private static readonly ServiceLevelObjective Slo = SampleObjectives.Events;

    private const string Good = """http_requests_total{job="shop",code="200"}""";
    private const string Bad = """http_requests_total{job="shop",code="500"}""";

    [Theory]
    [InlineData(1260)]
    [InlineData(1277)]
    [InlineData(1319)]
    public async Task Half_an_hour_without_traffic_leaves_the_ratio_as_it_is(int at)
    {
        var events = new Minutes().Add(600, 1000, 1).Add(30, 0, 0).Add(at - 630, 1000, 0);

        await HoldsAsync(events, at, [(Good, events.Counter(one => one.Total - one.Bad)), (Bad, events.Counter(one => one.Bad))]);
    }

    [Theory]
    [InlineData(1440)]
    [InlineData(1483)]
    public async Task Ten_requests_of_a_quiet_night_do_not_weigh_as_much_as_ten_thousand_of_a_day(int at)
    {
        var events = new Minutes().Add(720, 10_000, 0).Add(at - 720, 10, 1);

        await HoldsAsync(events, at, [(Good, events.Counter(one => one.Total - one.Bad)), (Bad, events.Counter(one => one.Bad))]);
    }

    [Theory]
    [InlineData(1260)]
    [InlineData(1291)]
    public async Task Errors_that_have_no_series_until_the_first_one_count_from_then_on(int at)
    {
        var events = new Minutes().Add(at - 60, 1000, 0).Add(60, 1000, 10);

        // The first sample of the new series is the moment before its first error.
        var born = string.Join(' ', Enumerable.Repeat("_", at - 60)) + " 0+10x60";
        await HoldsAsync(events, at, [(Good, events.Counter(one => one.Total - one.Bad)), (Bad, born)]);
    }

    [Fact]
    public async Task A_counter_that_starts_again_is_no_traffic_lost()
    {
        var events = new Minutes().Add(200, 1000, 1);
        var restarted = "0+999x99 0+999x100";
        var truth = 200 / 199_901.0;

        var wrong = await WrongAsync(
            [(Good, restarted), (Bad, events.Counter(one => one.Bad))], 200, truth);

        Assert.True(wrong.Length == 0, wrong);
    }

    private static async Task HoldsAsync(Minutes events, int at, (string Series, string Values)[] series)
    {
        var truth = (double)events.Bad(0, at) / events.Total(0, at);
        var wrong = await WrongAsync(series, at, truth);

        Assert.True(wrong.Length == 0, $"{truth}\n{wrong}");
    }

    // Within a hundredth of what is true.
    private static async Task<string> WrongAsync((string Series, string Values)[] series, int at, double truth)
    {
        var expression = string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"abs(slo:period_error_ratio{{slo=\"checkout\"}} / {truth:R} - 1) < bool 0.01");
        var (wrong, text) = await SloStage.AskAsync(
            series, [SloRules.Of(Slo, new SloOptions(), Script.Links)],
            [new SloStage.Question("ratio", expression, TimeSpan.FromMinutes(at), 1)]);
        return wrong.Count == 0 ? "" : text;
    }
}
