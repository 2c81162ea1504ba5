using System.Globalization;
using System.Text.Json;

namespace Platform.Cli.Runs;

/// <summary>Asks a Prometheus for values by objective.</summary>
/// <param name="get">Fetches an address.</param>
/// <param name="server">The server's address, without a slash at the end.</param>
internal sealed class PrometheusQuestions(Func<Uri, CancellationToken, Task<string>> get, string server)
{
    /// <summary>The values of a query at a time, by the label <c>slo</c>; those of one objective must be one.</summary>
    /// <param name="query">PromQL whose result has the label <c>slo</c>.</param>
    /// <param name="at">When.</param>
    /// <param name="cancellation">Set when the user wants to stop.</param>
    /// <returns>Values by objective, without NaN.</returns>
    /// <exception cref="HttpRequestException">The server does not answer.</exception>
    /// <exception cref="JsonException">What answers is no Prometheus.</exception>
    public async Task<Dictionary<string, double>> AskAsync(string query, DateTimeOffset at, CancellationToken cancellation)
    {
        var time = at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var address = new Uri($"{server}/api/v1/query?query={Uri.EscapeDataString(query)}&time={time}");
        using var answer = JsonDocument.Parse(await get(address, cancellation));
        if (!answer.RootElement.TryGetProperty("data", out var data) || !data.TryGetProperty("result", out var result))
        {
            throw new JsonException("The answer is not that of a Prometheus.");
        }

        var values = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var series in result.EnumerateArray())
        {
            var value = double.Parse(series.GetProperty("value")[1].GetString()!, CultureInfo.InvariantCulture);
            if (!double.IsNaN(value) && series.GetProperty("metric").TryGetProperty("slo", out var slo))
            {
                values[slo.GetString()!] = value;
            }
        }

        return values;
    }
}
