using System.Text.RegularExpressions;

namespace Platform.Tests.Signals.Dashboards;

/// <summary>
/// Fills in Grafana's own variables, with durations that no query would hold by itself, as the dashboard linter does
/// (grafana/dashboard-linter@01004d0:lint/variables.go). Variables within quotes stay.
/// </summary>
internal static partial class GrafanaVariables
{
    public const string RateInterval = "8869990787ms";

    public const string Auto = "12345ms";

    public static string Fill(string expression) => Outside().Replace(expression, match => match.Value switch
    {
        "$__rate_interval" or "${__rate_interval}" => RateInterval,
        "$__auto" or "${__auto}" => Auto,
        "$__range" or "${__range}" => "6069770749ms",
        "$__interval" or "${__interval}" => "4867856611ms",
        "$__range_s" or "${__range_s}" => "9397795485",
        _ => match.Value,
    });

    /// <summary>Names of the variables in a query that the dashboard must have, not Grafana.</summary>
    public static IEnumerable<string> In(string expression) =>
        Variable().Matches(expression).Select(match => match.Groups["name"].Value)
            .Where(name => !name.StartsWith("__", StringComparison.Ordinal));

    [GeneratedRegex(@"\$\{?(?<name>\w+)", RegexOptions.ExplicitCapture)]
    private static partial Regex Variable();

    [GeneratedRegex("""
        "(\\.|[^"\\])*"|`[^`]*`|\$\w+|\$\{\w+\}
        """, RegexOptions.ExplicitCapture)]
    private static partial Regex Outside();
}
