using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Platform.Cli.Runs.Drift;
using Platform.Cli.Screen;
using Platform.Cli.Yaml;
using Platform.Components.Governance.Drift;

namespace Platform.Cli.Documents;

/// <summary>The ConfigMap that a report is applied as. Prometheus reads its label, people read the rest.</summary>
internal static class DriftManifest
{
    // A ConfigMap holds a mebibyte; whoever needs more than the first lines looks anew.
    private const int LongestReport = 200;

    /// <summary>The result in one word: <c>none</c>, <c>found</c> or <c>failed</c>.</summary>
    public static string ResultOf(DriftReport report) => report switch
    {
        { IsComplete: false } => DriftNames.Failed,
        { HasDrift: true } => DriftNames.Found,
        _ => DriftNames.None,
    };

    /// <summary>As YAML, for <c>kubectl apply -f -</c>.</summary>
    public static string Yaml(DriftReport report) => YamlText.Of(Manifest(report));

    /// <summary>As JSON.</summary>
    public static string Json(DriftReport report) =>
        Encoding.UTF8.GetString(JsonText.Document(json => json.WriteSorted(Manifest(report))));

    private static JsonObject Manifest(DriftReport report) => new()
    {
        ["apiVersion"] = "v1",
        ["kind"] = "ConfigMap",
        ["metadata"] = new JsonObject
        {
            ["name"] = DriftNames.Report,
            ["namespace"] = DriftNames.Namespace,
            ["labels"] = new JsonObject
            {
                ["app.kubernetes.io/part-of"] = "platform",
                [DriftNames.ResultLabel] = ResultOf(report),
            },
            ["annotations"] = new JsonObject
            {
                // It makes each report another one, by which Prometheus sees that there is a new one.
                [DriftNames.CheckedAt] = DriftDocument.Moment(report.CheckedAt),
                [DriftNames.RefreshCount] = Count(report.Refresh),
                [DriftNames.PreviewCount] = Count(report.Preview),
            },
        },
        ["data"] = new JsonObject
        {
            ["stack"] = report.Stack,
            ["report"] = Text(report),
        },
    };

    private static string Count(DriftPart? part) =>
        part is null ? "unknown" : part.Total.ToString(CultureInfo.InvariantCulture);

    private static string Text(DriftReport report)
    {
        ScreenLine[] lines = [.. FindingLines.Of(report.Findings), .. DriftScreen.Resources(report)];
        var text = AnsiText.Of(lines.Take(LongestReport), color: false);
        return lines.Length > LongestReport ? $"{text}and {lines.Length - LongestReport} lines more\n" : text;
    }
}
