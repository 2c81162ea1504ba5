using System.Globalization;
using System.Text;
using Platform.SloBench.Measures;

namespace Platform.SloBench;

/// <summary>The tables of the page.</summary>
internal static class Tables
{
    private const string Begin = "<!-- bench/slo begins -->\n";
    private const string End = "<!-- bench/slo ends -->\n";

    /// <summary>The page with the tables between its marks.</summary>
    public static string Into(string page, Results results)
    {
        var from = page.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        var to = page.IndexOf(End, StringComparison.Ordinal);
        return $"{page[..from]}\n{Text(results)}\n{page[to..]}";
    }

    private static string Text(Results results)
    {
        var text = new StringBuilder();
        Table(text, "What was asked, and what is", ["asked", "measured", "met"], Targets.Of(results));
        Table(
            text, "Error ratio of 30 days, and how far it is off", ["what happened", .. results.Accuracy.Keys],
            Rows(results.Accuracy, one => one.Scenario, Ratio));
        Table(
            text, "Found after / over after, in minutes: P page, T ticket", ["errors", .. results.Detection.Keys],
            Rows(results.Detection, one => $"{Number(one.ErrorRatio * 100)} % for {Number(one.Minutes)} min", Times));
        var outages = results.Outages.Values.First()[0].Outages;
        Table(
            text, $"Total outage: median (mean) minutes to the page, of {outages} outages",
            ["requests a minute", .. results.Outages.Keys],
            Rows(results.Outages, one => Number(one.PerMinute), Outage));
        Table(
            text, "Pages in 30 days of a service that keeps 99.9 % (months played)",
            ["requests a minute, errors", .. results.FalsePages.Keys],
            Rows(
                results.FalsePages, one => $"{Number(one.PerMinute)}, {Number(one.ErrorRatio * 100)} %",
                one => $"{Number(one.PerMonth)} ({one.Months})"));
        Table(
            text, "One evaluation of all rules in Prometheus, over 20 series scraped every 30 s for 30 days",
            ["rules", "samples", "samples an hour", "seconds", "recorded series"],
            [.. results.Costs.Select(one => (string[])[one.Name, Whole(one.Samples), Whole(one.PerHour), Number(one.Seconds), Whole(one.Series)])]);
        text.Append("Computed alike by promtool: ")
            .AppendJoin(", ", results.Checked.Select(pair => $"{pair.Key} {pair.Value} values")).Append(".\n");
        return text.ToString();
    }

    /// <summary>A number with at most three decimals.</summary>
    public static string Number(double? value) =>
        value is { } number ? number.ToString("0.###", CultureInfo.InvariantCulture) : "–";

    /// <summary>A whole number.</summary>
    public static string Whole(double value) => value.ToString("N0", CultureInfo.InvariantCulture);

    private static List<string[]> Rows<T>(
        Dictionary<string, IReadOnlyList<T>> results, Func<T, string> title, Func<T, string> cell)
    {
        var columns = results.Values.ToList();
        return
        [
            .. columns[0].Select((one, row) => (string[])[title(one), .. columns.Select(column => cell(column[row]))]),
        ];
    }

    private static string Ratio(PeriodRatio one) => one switch
    {
        { Computed: { } computed } when double.IsNaN(computed) => "NaN",
        { Error: { } error } => $"{Number(one.Computed * 100)} % ({(error > 0 ? "+" : "")}{Number(error * 100)} %)",
        _ => "nothing",
    };

    private static string Times(Detected one)
    {
        string[] cells =
        [
            .. one.PageAfter is null ? [] : (string[])[$"P {Number(one.PageAfter)} / {Number(one.PageReset)}"],
            .. one.TicketAfter is null ? [] : (string[])[$"T {Number(one.TicketAfter)} / {Number(one.TicketReset)}"],
        ];
        return cells.Length == 0 ? "–" : string.Join(", ", cells);
    }

    private static string Outage(OutageTimes one) =>
        $"{Number(one.Median)} ({Number(one.Mean)}){(one.Missed > 0 ? $", {one.Missed} missed" : "")}";

    private static void Table(StringBuilder text, string title, string[] columns, IReadOnlyList<string[]> rows)
    {
        text.Append("### ").Append(title).Append("\n\n");
        foreach (var row in (IEnumerable<string[]>)[columns, [.. columns.Select(_ => "---")], .. rows])
        {
            text.Append("| ").AppendJoin(" | ", row).Append(" |\n");
        }

        text.Append('\n');
    }
}
