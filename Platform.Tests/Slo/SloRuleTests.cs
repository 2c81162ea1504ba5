using Platform.Signals.Rules;
using Platform.Slo;
using Platform.Tests.Signals.Proof;
using Xunit;

namespace Platform.Tests.Slo;

/// <summary>The rules as text: names, labels, order, thresholds.</summary>
public sealed class SloRuleTests
{
    [Fact]
    public void An_objective_is_one_group_of_recordings_then_alerts_every_minute()
    {
        var group = Group(SampleObjectives.Events);

        Assert.Equal("platform-slo-checkout", group.Name);
        Assert.Equal(TimeSpan.FromMinutes(1), group.Interval);
        Assert.Equal(
            [
                "slo:total_events 1m", "slo:bad_events 1m", "slo:total_events 1h", "slo:bad_events 1h",
                "slo:total_events hour", "slo:bad_events hour", "slo:bad_events 6h", "slo:bad_events 3d",
                "slo:error_ratio 5m", "slo:error_ratio 30m", "slo:error_ratio 1h", "slo:error_ratio 6h", "slo:error_ratio 3d",
                "slo:period_error_ratio ", "slo:period_error_budget_remaining ",
                "slo:period_error_budget_exhaustion_seconds ", "slo:objective ", "slo:info ",
                "SloBurnRateCritical", "SloBurnRateElevated", "SloBurnRateHigh", "SloMetricAbsent",
            ],
            group.Rules.Select(rule => rule.Alert ?? $"{rule.Record} {rule.Labels.GetValueOrDefault("window")}"));
    }

    [Fact]
    public void Every_series_and_alert_says_of_which_objective_it_is() => Assert.All(
        SampleObjectives.All.SelectMany(slo => Group(slo).Rules.Select(rule => (slo, rule))),
        one => Assert.Equal((one.slo.Id, one.slo.Service), (one.rule.Labels["slo"], one.rule.Labels["service"])));

    [Fact]
    public void No_rule_reads_what_a_later_one_records() => Assert.All(SampleObjectives.All, slo =>
    {
        var rules = Group(slo).Rules;
        foreach (var (index, rule) in rules.Index())
        {
            var later = rules.Skip(index).Where(other => other.Record is not null).Select(Selector);
            // What is missing is told from the minutes before: of those, it reads the past only.
            Assert.DoesNotContain(later, series =>
                rule.Record != "slo:missing_events" && rule.Expression.Contains(series, StringComparison.Ordinal));
        }
    });

    [Theory]
    [InlineData(30, "0.0144", "0.006", "0.001")]
    [InlineData(28, "0.01344", "0.0056", "0.000933333333")]
    [InlineData(90, "0.0432", "0.018", "0.003")]
    public void Thresholds_are_factor_times_budget(int days, string critical, string high, string elevated)
    {
        var rules = Group(SampleObjectives.Events with { Period = TimeSpan.FromDays(days) }).Rules;

        Assert.Equal(
            """
            sum without (window) (slo:error_ratio{service="shop",slo="checkout",window="1h"} > THRESHOLD)
            and ignoring (window) slo:error_ratio{service="shop",slo="checkout",window="5m"} > THRESHOLD
            and ignoring (window) (
            slo:bad_events{service="shop",slo="checkout",window="1h"} > 2.5
            or
            (sum_over_time(slo:bad_events{service="shop",slo="checkout",window="1m"}[1m59s]) > 1.5) > 0.8 * sum_over_time(slo:total_events{service="shop",slo="checkout",window="1m"}[1m59s])
            )
            """.ReplaceLineEndings("\n").Replace("THRESHOLD", critical, StringComparison.Ordinal),
            Alert(rules, "SloBurnRateCritical").Expression);
        Assert.Contains($"> {high})", Alert(rules, "SloBurnRateHigh").Expression, StringComparison.Ordinal);
        Assert.Contains($"> {elevated})", Alert(rules, "SloBurnRateElevated").Expression, StringComparison.Ordinal);
    }

    [Fact]
    public void Pairs_and_severities_are_the_workbook_s_unless_the_seed_s_are_asked_for()
    {
        Assert.Equal(
            ["SloBurnRateCritical 5m+1h critical P1", "SloBurnRateElevated 6h+3d warning P2", "SloBurnRateHigh 30m+6h critical P1"],
            Severities(SampleObjectives.Events, new SloOptions()));
        Assert.Equal(
            ["SloBurnRateCritical 5m+1h critical P0", "SloBurnRateElevated 6h+3d info P3", "SloBurnRateHigh 30m+6h warning P2"],
            Severities(SampleObjectives.Events with { ServiceTier = 0 }, new SloOptions { Responses = SeverityPresets.Seed }));
    }

    [Fact]
    public void Four_tiers_are_two_windows_and_an_alert_more()
    {
        var four = Group(SampleObjectives.Events, new SloOptions { Tiers = BurnTiers.Four }).Rules;

        Assert.Equal(
            ["5m", "30m", "1h", "2h", "6h", "1d", "3d"],
            four.Where(rule => rule.Record == "slo:error_ratio").Select(rule => rule.Labels["window"]));
        Assert.Equal("2h 1d", $"{Alert(four, "SloBurnRateSustained").Labels["short"]} {Alert(four, "SloBurnRateSustained").Labels["long"]}");
    }

    [Fact]
    public void Absence_is_an_alert_or_nothing_or_bad()
    {
        Assert.Contains(Group(SampleObjectives.Events).Rules, rule => rule.Alert == "SloMetricAbsent");
        Assert.DoesNotContain(
            Group(SampleObjectives.Events with { Absence = AbsencePolicy.Good }).Rules,
            rule => rule.Alert == "SloMetricAbsent" || rule.Record == "slo:missing_events");
        var bad = Group(SampleObjectives.GoneEvents).Rules;
        Assert.DoesNotContain(bad, rule => rule.Alert == "SloMetricAbsent");
        Assert.Equal("slo:missing_events", bad[0].Record);
    }

    [Fact]
    public void Without_a_guard_nothing_is_recorded_for_it()
    {
        var rules = Group(SampleObjectives.Events with { LowTraffic = LowTrafficPolicy.None }).Rules;

        Assert.DoesNotContain(rules, rule => rule.Alert is not null && rule.Expression.Contains("bad_events", StringComparison.Ordinal));
        Assert.Equal(
            ["1m", "1h", "hour"],
            rules.Where(rule => rule.Record == "slo:bad_events").Select(rule => rule.Labels["window"]));
    }

    [Fact]
    public void An_outage_passes_the_guard_early_where_requests_are_counted_and_nobody_set_a_number()
    {
        Assert.DoesNotContain("[1m59s]", Alert(Group(SampleObjectives.Events).Rules, "SloBurnRateHigh").Expression, StringComparison.Ordinal);
        Assert.All(
            [
                SampleObjectives.Gauge, SampleObjectives.Latency, SampleObjectives.Ratio,
                SampleObjectives.Events with { LowTraffic = new() { MinimumBadEvents = 3 } },
            ],
            slo => Assert.DoesNotContain(
                "[1m59s]", Alert(Group(slo).Rules, "SloBurnRateCritical").Expression, StringComparison.Ordinal));
    }

    [Fact]
    public void Labels_that_are_kept_are_kept_throughout()
    {
        var rules = Group(SampleObjectives.Events with { Grouping = ["route", "region"] }).Rules;

        Assert.Equal(
            "sum by (route, region) (" +
            """(http_requests_total{job="shop"} unless http_requests_total{job="shop"} offset 1m and on (job, instance) """ +
            """(http_requests_total{job="shop"} and http_requests_total{job="shop"} offset 1m)) or """ +
            """increase(http_requests_total{job="shop"}[1m30s]) / 1.5)""",
            rules[0].Expression);
        Assert.Contains(
            "(route {{ $labels.route }}, region {{ $labels.region }})",
            Alert(rules, "SloBurnRateCritical").Annotations["description"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(30, "[1m30s]) / 1.5)")]
    [InlineData(60, "[2m]) / 2)")]
    [InlineData(15, "[1m15s]) / 1.25)")]
    public void Minutes_overlap_by_a_scrape(int seconds, string end) => Assert.EndsWith(
        end,
        Group(SampleObjectives.Events, new SloOptions { ScrapeInterval = TimeSpan.FromSeconds(seconds) }).Rules[0].Expression,
        StringComparison.Ordinal);

    [Fact]
    public void Queries_of_rates_become_counts() => Assert.Equal(
        """(sum(rate(http_requests_total{job="shop"}[1h]))) * 3600""",
        Group(SampleObjectives.Query).Rules[2].Expression);

    [Fact]
    public void A_whole_bound_is_found_as_both_Prometheus_write_it() => Assert.Contains(
        """latency_seconds_bucket{job="shop",le=~"1(\\.0)?"}""", Group(SampleObjectives.Latency).Rules[1].Expression,
        StringComparison.Ordinal);

    private static RuleGroup Group(ServiceLevelObjective slo, SloOptions? options = null) =>
        SloRules.Of(slo, options ?? new SloOptions(), Script.Links);

    private static Rule Alert(IEnumerable<Rule> rules, string name) => rules.Single(rule => rule.Alert == name);

    private static string Selector(Rule rule) => rule.Labels.TryGetValue("window", out var window)
        ? $"{rule.Record}{{service=\"{rule.Labels["service"]}\",slo=\"{rule.Labels["slo"]}\",window=\"{window}\"}}"
        : $"{rule.Record}{{service=\"{rule.Labels["service"]}\",slo=\"{rule.Labels["slo"]}\"}}";

    private static IEnumerable<string> Severities(ServiceLevelObjective slo, SloOptions options) => Group(slo, options).Rules
        .Where(rule => rule.Labels.ContainsKey("long"))
        .Select(rule => $"{rule.Alert} {rule.Labels["short"]}+{rule.Labels["long"]} {rule.Labels["severity"]} {rule.Labels["priority"]}");
}
