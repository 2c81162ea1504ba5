using System.Text.RegularExpressions;
using Platform.Signals.Rules;
using Platform.Slo;
using Platform.Tests.Signals.Proof;
using Xunit;

namespace Platform.Tests.Slo;

/// <summary>The ratio of the whole period, where averages of ratios go wrong: what was counted is what is true.</summary>
[Trait("kind", "process")]
public sealed partial class SloAccuracyTests
{
    private static readonly ServiceLevelObjective Slo = SampleObjectives.Events;

    private static readonly RuleGroup Rules = Behind(
        SloRules.Of(Slo, new SloOptions(), Script.Links), "slo:period_error_ratio");

    private const string Good = """http_requests_total{job="shop",code="200"}""";
    private const string Bad = """http_requests_total{job="shop",code="500"}""";

    [Fact]
    public async Task Half_an_hour_without_traffic_leaves_the_ratio_as_it_is()
    {
        var events = new Minutes().Add(600, 1000, 1).Add(30, 0, 0).Add(1319 - 630, 1000, 0);

        await HoldsAsync(events, events.Counter(one => one.Bad), 1260, 1277, 1319);
    }

    [Fact]
    public async Task Ten_requests_of_a_quiet_night_do_not_weigh_as_much_as_ten_thousand_of_a_day()
    {
        var events = new Minutes().Add(720, 10_000, 0).Add(1483 - 720, 10, 1);

        await HoldsAsync(events, events.Counter(one => one.Bad), 1440, 1483);
    }

    [Theory]
    [InlineData(1260)]
    [InlineData(1291)]
    public async Task Errors_that_have_no_series_until_the_first_one_count_from_then_on(int at)
    {
        var events = new Minutes().Add(at - 60, 1000, 0).Add(60, 1000, 10);

        // The first sample of the new series is the moment before its first error.
        var born = string.Join(' ', Enumerable.Repeat("_", at - 60)) + " 0+10x60";
        await HoldsAsync(events, born, at);
    }

    [Theory]
    [InlineData(100)]
    [InlineData(1440)]
    public async Task Each_series_counts_from_its_first_event_on(int at)
    {
        var good = $"0+100x{at}";
        // Ten codes, one error each, at ten moments: no series ever steps.
        var born = Enumerable.Range(0, 10).Select(code => (
            $$"""http_requests_total{job="shop",code="50{{code}}"}""",
            $"{string.Join(' ', Enumerable.Repeat("_", at - 50 + code))} 1x{at}"));

        var wrong = await WrongAsync([(Good, good), .. born], at, 10 / (10.0 + (100 * at)));

        Assert.True(wrong.Length == 0, wrong);
    }

    [Fact]
    public async Task The_past_of_a_target_that_was_not_scraped_before_does_not_count()
    {
        const string Other = """http_requests_total{job="shop",instance="new",code=""";
        var gap = string.Join(' ', Enumerable.Repeat("_", 150));

        var wrong = await WrongAsync(
            [
                ("""http_requests_total{job="shop",instance="old",code="200"}""", "0+99x200"),
                ("""http_requests_total{job="shop",instance="old",code="500"}""", "0+1x200"),
                ($"{Other}\"200\"}}", $"{gap} 700000+99x50"),
                ($"{Other}\"500\"}}", $"{gap} 90000+1x50"),
            ],
            200, 0.01);

        Assert.True(wrong.Length == 0, wrong);
    }

    [Fact]
    public async Task Labels_that_are_added_to_all_series_bring_no_past_with_them()
    {
        var gone = string.Join(' ', Enumerable.Repeat("_", 150));

        var wrong = await WrongAsync(
            [
                ("""http_requests_total{job="shop",code="200"}""", "0+99x149 stale"),
                ("""http_requests_total{job="shop",code="500"}""", "5000+1x149 stale"),
                ("""http_requests_total{job="shop",cluster="prod",code="200"}""", $"{gone} 14850+99x50"),
                ("""http_requests_total{job="shop",cluster="prod",code="500"}""", $"{gone} 5150+1x50"),
            ],
            200, 0.01);

        Assert.True(wrong.Length == 0, wrong);
    }

    [Fact]
    public void The_ratio_reads_counts_of_minutes_hours_and_the_hour_that_runs() => Assert.Equal(
        [
            "slo:total_events 1m", "slo:bad_events 1m", "slo:total_events 1h", "slo:bad_events 1h", "slo:total_events hour",
            "slo:bad_events hour", "slo:period_error_ratio ",
        ],
        Rules.Rules.Select(rule => $"{rule.Record} {Window(rule)}"));

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

    private static async Task HoldsAsync(Minutes events, string bad, params int[] moments)
    {
        var wrong = await WrongAsync(
            [(Good, events.Counter(one => one.Total - one.Bad)), (Bad, bad)],
            [.. moments.Select(at => (at, (double)events.Bad(0, at) / events.Total(0, at)))]);

        Assert.True(wrong.Length == 0, wrong);
    }

    private static Task<string> WrongAsync((string Series, string Values)[] series, int at, double truth) =>
        WrongAsync(series, [(at, truth)]);

    // Within a hundredth of what is true.
    private static async Task<string> WrongAsync(
        (string Series, string Values)[] series, IReadOnlyList<(int At, double Truth)> answers)
    {
        var (wrong, text) = await SloStage.AskAsync(
            series, [Rules],
            [
                .. answers.Select(answer => new SloStage.Question(
                    $"{answer.At}",
                    string.Create(
                        System.Globalization.CultureInfo.InvariantCulture,
                        $"abs(slo:period_error_ratio{{slo=\"checkout\"}} / {answer.Truth:R} - 1) < bool 0.01"),
                    TimeSpan.FromMinutes(answer.At), 1)),
            ]);
        return wrong.Count == 0 ? "" : text;
    }

    // A recording and those that it reads, by name and window: a day of all others takes three times as long.
    private static RuleGroup Behind(RuleGroup group, string record)
    {
        HashSet<Rule> read = [];
        Stack<Rule> open = new(group.Rules.Where(rule => rule.Record == record));
        while (open.TryPop(out var rule))
        {
            if (read.Add(rule))
            {
                var names = Recordings().Matches(rule.Expression).Select(match => (match.Groups[1].Value, match.Groups[2].Value));
                foreach (var below in group.Rules.Where(one => names.Contains((one.Record!, Window(one)))))
                {
                    open.Push(below);
                }
            }
        }

        return new RuleGroup(group.Name, [.. group.Rules.Where(read.Contains)]);
    }

    private static string Window(Rule rule) => rule.Labels.GetValueOrDefault("window", "");

    [GeneratedRegex(@"(slo:\w+)\{(?:[^}]*window=""(\w+)"")?[^}]*\}")]
    private static partial Regex Recordings();
}
