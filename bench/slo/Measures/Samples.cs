using System.Globalization;
using System.Text.Json;
using Platform.SloBench.Processes;
using Platform.SloBench.PromQl;
using Platform.SloBench.Rules;
using Platform.SloBench.Traffic;

namespace Platform.SloBench.Measures;

/// <summary>What one evaluation of all rules of a set asks of Prometheus.</summary>
/// <param name="Name">Whose rules they are.</param>
/// <param name="Samples">Samples touched, by Prometheus' own count (<c>totalQueryableSamples</c>).</param>
/// <param name="PerHour">The same in an hour, with each group's own interval.</param>
/// <param name="Seconds">Seconds that the queries took.</param>
/// <param name="Series">Series that the rules record.</param>
internal sealed record EvaluationCost(string Name, double Samples, double PerHour, double Seconds, int Series);

/// <summary>Loads 30 days of 20 series and of everything recorded into a real Prometheus, and asks it each rule.</summary>
internal static class Samples
{
    private const int Pods = 10;

    // A whole day, so that hours of the day are those of the bench's own clock.
    private const long Epoch = 19_676L * 86_400;

    /// <summary>Measures sets, in one server.</summary>
    public static async Task<IReadOnlyList<EvaluationCost>> OfAsync(IReadOnlyList<RuleSet> sets, string folder)
    {
        var traffic = new ServiceTraffic([new(30 * 24 * 60, 60, 0.0005)]);
        var scrapes = traffic.ByChance(11).ToList();
        await using (var file = new StreamWriter(Path.Combine(folder, "data.txt")))
        {
            WriteCounters(file, scrapes);
            var recorded = sets.Select(set => new Playback(set).Play(scrapes))
                .SelectMany(play => play.Store.All)
                .Where(series => series.Name != RuleSet.Metric)
                .GroupBy(series => series.Name + series.Labels.Key, StringComparer.Ordinal)
                .Select(same => same.First());
            foreach (var series in recorded)
            {
                Write(file, series);
            }

            await file.WriteAsync("# EOF\n");
        }

        var (code, output) = await Tool.RunAsync(
            "promtool", folder, "tsdb", "create-blocks-from", "--max-block-duration=960h", "openmetrics", "data.txt", "data", "-q");
        if (code != 0)
        {
            throw new InvalidOperationException($"promtool made no blocks:\n{output}");
        }

        await using var server = await Prometheus.StartAsync(folder);
        var costs = new List<EvaluationCost>();
        foreach (var set in sets)
        {
            costs.Add(await OfAsync(set, server.Client, Epoch + (traffic.Length / 1000)));
        }

        return costs;
    }

    private static async Task<EvaluationCost> OfAsync(RuleSet set, HttpClient client, long time)
    {
        var (samples, perHour, seconds) = (0.0, 0.0, 0.0);
        foreach (var group in set.Groups)
        {
            foreach (var rule in group.Rules)
            {
                var address = $"api/v1/query?query={Uri.EscapeDataString(rule.Expression)}&time={time}&stats=all";
                using var answer = JsonDocument.Parse(await client.GetStringAsync(new Uri(address, UriKind.Relative)));
                var stats = answer.RootElement.GetProperty("data").GetProperty("stats");
                var touched = stats.GetProperty("samples").GetProperty("totalQueryableSamples").GetDouble();
                samples += touched;
                perHour += touched * (3_600_000.0 / group.Interval);
                seconds += stats.GetProperty("timings").GetProperty("evalTotalTime").GetDouble();
            }
        }

        return new EvaluationCost(
            set.Name, samples, perHour, seconds, set.Groups.SelectMany(group => group.Rules).Count(rule => !rule.IsAlert));
    }

    private static void WriteCounters(StreamWriter file, List<Scrape> scrapes)
    {
        foreach (var code in (string[])["200", "500"])
        {
            for (var pod = 0; pod < Pods; pod++)
            {
                foreach (var scrape in scrapes)
                {
                    var value = Math.Floor((code == "200" ? scrape.Good : scrape.Bad) / Pods);
                    file.Write(string.Create(
                        CultureInfo.InvariantCulture,
                        $"{RuleSet.Metric}{{job=\"{RuleSet.Job}\",code=\"{code}\",pod=\"p{pod}\"}} {value} {Epoch + (scrape.Time / 1000)}\n"));
                }
            }
        }
    }

    private static void Write(StreamWriter file, Series series)
    {
        for (var index = 0; index < series.Count; index++)
        {
            var value = series.ValueOf(index);
            var text = double.IsNaN(value) ? "NaN" : value.ToString("R", CultureInfo.InvariantCulture);
            file.Write(string.Create(
                CultureInfo.InvariantCulture,
                $"{series.Name}{series.Labels} {text} {Epoch + (series.TimeOf(index) / 1000)}\n"));
        }
    }
}
