using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Platform.Cli.Yaml;
using Platform.Signals.Rules;

namespace Platform.Cli.Documents;

/// <summary>A file of rules as Prometheus reads it.</summary>
internal static class RuleFileYaml
{
    /// <summary>The file's text.</summary>
    public static string Of(IEnumerable<RuleGroup> groups) => YamlText.Of(Json(groups));

    /// <summary>The file as values.</summary>
    public static JsonObject Json(IEnumerable<RuleGroup> groups) => new()
    {
        ["groups"] = new JsonArray([.. groups.Select(Group)]),
    };

    private static JsonObject Group(RuleGroup group)
    {
        var json = new JsonObject
        {
            ["name"] = group.Name,
            ["rules"] = new JsonArray([.. group.Rules.Select(Rule)]),
        };
        if (group.Interval > TimeSpan.Zero)
        {
            json["interval"] = PromDuration.Of(group.Interval);
        }

        return json;
    }

    private static JsonObject Rule(Rule rule)
    {
        var json = new JsonObject { [rule.Record is null ? "alert" : "record"] = rule.Record ?? rule.Alert, ["expr"] = rule.Expression };
        AddDuration(json, "for", rule.For);
        AddDuration(json, "keep_firing_for", rule.KeepFiringFor);
        AddMap(json, "labels", rule.Labels);
        AddMap(json, "annotations", rule.Annotations);
        return json;
    }

    private static void AddDuration(JsonObject json, string key, TimeSpan value)
    {
        if (value > TimeSpan.Zero)
        {
            json[key] = PromDuration.Of(value);
        }
    }

    private static void AddMap(JsonObject json, string key, ImmutableSortedDictionary<string, string> map)
    {
        if (map.Count > 0)
        {
            json[key] = new JsonObject(map.Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)pair.Value)));
        }
    }
}
