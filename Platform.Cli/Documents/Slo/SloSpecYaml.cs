using System.Globalization;
using System.Text.Json.Nodes;
using Platform.Cli.Yaml;
using Platform.Slo;

namespace Platform.Cli.Documents;

/// <summary>Objectives as a spec file of ours: what stands under <c>platform:slo</c>.</summary>
internal static class SloSpecYaml
{
    /// <summary>The file's text.</summary>
    public static string Of(IEnumerable<ServiceLevelObjective> slos) => YamlText.Of(Json(slos));

    /// <summary>The file as values; what is the default is left out.</summary>
    public static JsonObject Json(IEnumerable<ServiceLevelObjective> slos) => new()
    {
        ["objectives"] = new JsonObject(slos.Select(slo => KeyValuePair.Create(slo.Id, (JsonNode?)Entry(slo)))),
    };

    private static JsonObject Entry(ServiceLevelObjective slo)
    {
        var json = new JsonObject { ["service"] = slo.Service, ["objective"] = slo.Objective.Percent, ["owner"] = slo.Owner };
        Add(json, "description", slo.Description.Length > 0 ? OneLine(slo.Description) : null);
        Add(json, "tier", slo.ServiceTier == 1 ? null : slo.ServiceTier);
        Add(json, "periodDays", slo.Period.TotalDays.Equals(30.0) ? null : (int)slo.Period.TotalDays);
        switch (slo.Indicator)
        {
            case EventsIndicator events:
                Add(json, "errors", events.Errors is { } errors ? OneLine(errors) : null);
                Add(json, "good", events.Good is { } good ? OneLine(good) : null);
                Add(json, "total", OneLine(events.Total));
                break;
            case LatencyIndicator latency:
                Add(json, "histogram", latency.Histogram);
                Add(json, "matchers", latency.Matchers.Length > 0 ? latency.Matchers : null);
                Add(json, "threshold", latency.Threshold);
                break;
            case BooleanIndicator gauge:
                Add(json, "gauge", OneLine(gauge.Query));
                break;
            case RatioIndicator ratio:
                Add(json, "errorRatio", OneLine(ratio.ErrorRatio));
                break;
            default:
                throw new ArgumentException($"Indicator {slo.Indicator.GetType().Name} has no form.", nameof(slo));
        }

        return json;
    }

    // Values of the configuration stand on one line; PromQL does not mind.
    private static string OneLine(string text) =>
        string.Join(' ', text.Split(['\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    private static void Add(JsonObject json, string key, object? value)
    {
        if (value is not null)
        {
            json[key] = value switch
            {
                string text => text,
                decimal number => number,
                _ => Convert.ToInt32(value, CultureInfo.InvariantCulture),
            };
        }
    }
}
