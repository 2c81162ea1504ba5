using System.Text.RegularExpressions;
using Platform.Signals.Alerts;
using Platform.Signals.Metrics;
using Platform.Tests.Signals.Contract;
using Platform.Tests.Signals.Expressions;

namespace Platform.Tests.Signals.Lint;

/// <summary>
/// Faults that PromQL allows, after the checks of pint (github.com/cloudflare/pint: promql/rate, promql/counter,
/// promql/fragile, promql/nan, alerts/for, alerts/template).
/// </summary>
internal static partial class AlertLint
{
    /// <summary>Four scrapes of kube-prometheus-stack's 30 seconds: one may fail, and a rate still has two points.</summary>
    private static readonly TimeSpan ShortestRange = TimeSpan.FromMinutes(2);

    /// <summary>Prometheus forgets how long an alert was pending when it restarts for more than an hour.</summary>
    private static readonly TimeSpan LongestHold = TimeSpan.FromHours(6);

    private static readonly string[] Rates = ["rate", "irate", "increase"];

    private static readonly string[] OfCounters = [.. Rates, "resets", "changes", "absent_over_time", "present_over_time"];

    /// <summary>Everything that is wrong with an alert.</summary>
    public static IEnumerable<string> Faults(Alert alert, PromNode tree) =>
    [
        .. ReadSeries.Of(tree, alert.Reads).Where(series => series.Metric is not null).SelectMany(KindFaults),
        .. tree.AllOf("MatrixSelector").SelectMany(RangeFaults),
        .. tree.AllOf("AggregateOp").Where(operation => operation.Text is "topk" or "bottomk")
            .Select(operation => $"uses {operation.Text}, whose series change from one evaluation to the next"),
        .. DivisionFaults(alert, tree),
        .. NamespaceFaults(alert, tree),
        .. TemplateFaults(alert),
        .. alert.For > LongestHold ? [$"waits for {alert.For}: put the time into the range"] : (string[])[],
    ];

    private static IEnumerable<string> KindFaults(ReadSeries series)
    {
        var call = series.Selector.Above.FirstOrDefault(node => node.Name == "FunctionCall");
        var function = call?.Child("FunctionIdentifier")?.Text;
        var isRange = series.Selector.Above.Any(node => node.Name is "MatrixSelector" or "SubqueryExpr");
        if (series.Metric!.Kind == MetricKind.Gauge && isRange && Rates.Contains(function, StringComparer.Ordinal))
        {
            yield return $"takes the {function} of {series.Name}, which is a gauge";
        }

        if (series.Metric.Kind is MetricKind.Counter or MetricKind.Histogram && !IsCounterRead(series, function, isRange))
        {
            yield return $"reads the counter {series.Name} as it is, without a rate";
        }
    }

    // A counter as it is says whether it is there: to absent, count and group, and beside unless.
    private static bool IsCounterRead(ReadSeries series, string? function, bool isRange) =>
        (isRange && OfCounters.Contains(function, StringComparer.Ordinal))
        || function == "absent"
        || series.Selector.Above.Any(node =>
            node.Child("Unless") is not null
            || (node.Name == "AggregateExpr" && node.Child("AggregateOp")!.Text is "count" or "group"));

    private static IEnumerable<string> RangeFaults(PromNode matrix)
    {
        var range = matrix.Child("DurationExpr")!.Text;
        return Duration().Match(range) is { Success: true } match
            && TimeSpan.FromSeconds(
                (Number(match, "h") * 3600) + (Number(match, "m") * 60) + Number(match, "s")) is var length
            && length > TimeSpan.Zero
            && length < ShortestRange
            ? [$"looks over [{range}], less than four scrapes"]
            : [];
    }

    private static int Number(Match match, string unit) =>
        int.TryParse(match.Groups[unit].Value, System.Globalization.CultureInfo.InvariantCulture, out var value) ? value : 0;

    // Something divided by zero is above every threshold. A share of one metric cannot be: where the whole is zero, so is
    // the part. Of two metrics either the alert guards the divisor, or the pair is known to be a part and its whole.
    private static IEnumerable<string> DivisionFaults(Alert alert, PromNode tree)
    {
        foreach (var division in tree.AllOf("BinaryExpr").Where(node => node.Child("Div") is not null))
        {
            var above = Names(division.Children[0], alert).ToHashSet(StringComparer.Ordinal);
            foreach (var divisor in Names(division.Children[^1], alert).Where(name =>
                !above.Contains(name)
                && !above.Any(part => Shares.Known.Contains((part, name)))
                && !IsGuarded(tree, division, name, alert)))
            {
                yield return $"divides by {divisor}, which may be zero";
            }
        }
    }

    private static bool IsGuarded(PromNode tree, PromNode division, string divisor, Alert alert) =>
        tree.AllOf("BinaryExpr").Any(node =>
            node.Children.Any(child => child.Text is ">" or "!=")
            && node.Children[^1].Text == "0"
            && !node.All.Contains(division)
            && Names(node.Children[0], alert).Contains(divisor, StringComparer.Ordinal));

    private static IEnumerable<string> Names(PromNode node, Alert alert) =>
        ReadSeries.Of(node, alert.Reads).Select(series => series.Name);

    private static IEnumerable<string> NamespaceFaults(Alert alert, PromNode tree) =>
        from grouping in tree.AllOf("AggregateExpr")
        let labels = grouping.Child("AggregateModifier")?.Child("GroupingLabels")?.AllOf("LabelName").Select(label => label.Text).ToList()
        where labels is not null && grouping.Child("AggregateModifier")!.Child("By") is not null
        where labels.Contains("namespace") && !labels.Contains("exported_namespace")
        from series in ReadSeries.Of(grouping, alert.Reads)
        where series.Metric is { } metric && metric.Labels.Contains("exported_namespace")
        select $"groups {series.Name} by the exporter's namespace; the object's is exported_namespace";

    // The instances in the cases are what promtool saw, so a label that none of them has was aggregated away.
    private static IEnumerable<string> TemplateFaults(Alert alert) =>
        from label in Label().Matches($"{alert.Summary} {alert.Description}").Select(match => match.Groups["name"].Value)
            .Concat(alert.Panel.Variables).Distinct(StringComparer.Ordinal)
        where alert.Proof.Fires.Firing.Any(firing => !firing.Labels.ContainsKey(label))
            && !alert.Labels.ContainsKey(label)
        select $"names the label {label}, which its series do not have";

    [GeneratedRegex(@"\$labels\.(?<name>[a-zA-Z_][a-zA-Z0-9_]*)", RegexOptions.ExplicitCapture)]
    private static partial Regex Label();

    [GeneratedRegex(@"^((?<h>\d+)h)?((?<m>\d+)m)?((?<s>\d+)s)?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Duration();
}
