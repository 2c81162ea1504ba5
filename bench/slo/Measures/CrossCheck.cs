using System.Globalization;
using System.Text;
using Platform.SloBench.Processes;
using Platform.SloBench.Rules;
using Platform.SloBench.Traffic;

namespace Platform.SloBench.Measures;

/// <summary>
/// Has promtool evaluate the same rules over the same scrapes: what the bench computed must be what Prometheus computes.
/// </summary>
internal static class CrossCheck
{
    private const long Minute = 60_000;
    private const double Days = 2;

    private static readonly string[] Telling = ["long", "sloth_severity"];

    /// <summary>Compares recorded values and the minutes of every alert.</summary>
    /// <param name="set">The rules.</param>
    /// <param name="folder">A folder to work in.</param>
    /// <returns>How many values were compared.</returns>
    /// <exception cref="InvalidOperationException">Something differs.</exception>
    public static async Task<int> RunAsync(RuleSet set, string folder)
    {
        // promtool evaluates all groups at one interval.
        var even = set with { Groups = [.. set.Groups.Select(group => group with { Interval = Minute })] };
        var traffic = new ServiceTraffic([
            new((Days * 24 * 60) - 600, 5, 0.004), new(60, 5, 0.3), new(300, 0, 0), new(60, 20, 1), new(180, 5, 0.01),
        ]);
        var scrapes = traffic.ByChance(5).ToList();
        var play = new Playback(even).Play(scrapes);
        var tests = new StringBuilder();
        var count = Values(tests, play, traffic.Length) + Alerts(tests, play, set, traffic.Length);
        await File.WriteAllTextAsync(Path.Combine(folder, "rules.yaml"), set.Text);
        await File.WriteAllTextAsync(Path.Combine(folder, "test.yaml"), Test(set, scrapes, tests));
        var (code, output) = await Tool.RunAsync("promtool", folder, "test", "rules", "test.yaml");
        return code == 0
            ? count
            : throw new InvalidOperationException($"promtool computes otherwise for {set.Name}:\n{output}");
    }

    private static int Values(StringBuilder tests, Playback play, long end)
    {
        var count = 0;
        var recorded = play.Store.All.Where(series => series.Name != RuleSet.Metric).ToList();
        for (var time = 6 * 60 * Minute; time <= end; time += 97 * Minute)
        {
            foreach (var series in recorded)
            {
                var value = series.At(time, 5 * Minute);
                if (value is not { } there || double.IsFinite(there))
                {
                    Add(tests, $"sum(round(1e6 * {series.Name}{series.Labels}))", time, value is { } one ? Math.Floor((one * 1e6) + 0.5) : null);
                    count++;
                }
            }
        }

        return count;
    }

    private static int Alerts(StringBuilder tests, Playback play, RuleSet set, long end)
    {
        var alerts = set.Groups.SelectMany(group => group.Rules).Where(rule => rule.IsAlert).ToList();
        foreach (var rule in alerts)
        {
            var key = Playback.NameOf(rule);
            var minutes = play.Firing.Count(firing => firing.Alert == key);
            var labels = string.Concat(Telling.Where(rule.Labels.ContainsKey)
                .Select(label => $",{label}=\"{rule.Labels[label]}\""));
            Add(
                tests,
                $"sum(count_over_time(ALERTS{{alertname=\"{rule.Name}\",alertstate=\"firing\"{labels}}}[30d]))",
                end,
                minutes == 0 ? null : minutes);
        }

        return alerts.Count;
    }

    private static void Add(StringBuilder tests, string expression, long time, double? value)
    {
        tests.Append(CultureInfo.InvariantCulture, $"      - expr: '{expression}'\n        eval_time: {time / 1000}s\n");
        tests.Append(value is { } number
            ? string.Create(CultureInfo.InvariantCulture, $"        exp_samples: [{{labels: '{{}}', value: {number:R}}}]\n")
            : "        exp_samples: []\n");
    }

    // Without an order promtool takes groups as they come out of a map.
    private static string Test(RuleSet set, List<Scrape> scrapes, StringBuilder tests) => $$"""
        rule_files: [rules.yaml]
        evaluation_interval: 1m
        group_eval_order: [{{string.Join(", ", set.Groups.Select(group => group.Name))}}]
        tests:
          - interval: 30s
            input_series:
              - series: '{{RuleSet.Metric}}{job="{{RuleSet.Job}}",code="200"}'
                values: '{{Text(scrapes.Select(scrape => scrape.Good))}}'
              - series: '{{RuleSet.Metric}}{job="{{RuleSet.Job}}",code="500"}'
                values: '{{Text(scrapes.Select(scrape => scrape.Bad))}}'
            promql_expr_test:

        """ + tests;

    private static string Text(IEnumerable<double> values) =>
        string.Join(' ', values.Select(value => value.ToString("R", CultureInfo.InvariantCulture)));
}
