using System.Text.Json.Nodes;
using Platform.Signals.Rules;

namespace Platform.Tests.Signals.Proof;

/// <summary>A file of rules as Prometheus reads it.</summary>
internal static class RuleFileJson
{
    /// <summary>Writes groups.</summary>
    public static JsonObject Of(params IEnumerable<RuleGroup> groups) => new()
    {
        ["groups"] = new JsonArray([.. groups.Select(group => new JsonObject
        {
            ["name"] = group.Name,
            ["rules"] = new JsonArray([.. group.Rules.Select(Rule)]),
        })]),
    };

    /// <summary>Writes a map of texts.</summary>
    public static JsonObject Map(IEnumerable<KeyValuePair<string, string>> pairs) =>
        new(pairs.Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)pair.Value)));

    private static JsonObject Rule(Rule rule)
    {
        var json = new JsonObject { ["expr"] = rule.Expression, ["labels"] = Map(rule.Labels) };
        if (rule.Record is { } record)
        {
            json["record"] = record;
            return json;
        }

        json["alert"] = rule.Alert;
        json["for"] = PromDuration.Of(rule.For);
        json["annotations"] = Map(rule.Annotations);
        if (rule.KeepFiringFor > TimeSpan.Zero)
        {
            json["keep_firing_for"] = PromDuration.Of(rule.KeepFiringFor);
        }

        return json;
    }
}
