using System.Text.Json.Nodes;

namespace Platform.Tests.Components.SecurityFindings;

/// <summary>
/// EventBridge's matching, as far as the platform's patterns use it (EventBridge user guide, event patterns): a list holds
/// alternatives; a value in an event that is a list matches where one of its items does; <c>numeric</c> compares in pairs
/// of operator and number; <c>anything-but</c> needs the field, with none of its values; a field that is missing never
/// matches.
/// </summary>
internal static class EventPattern
{
    /// <summary>Whether an event matches.</summary>
    public static bool Matches(JsonNode pattern, JsonNode? found) => found switch
    {
        null => false,
        JsonArray list => list.Any(item => Matches(pattern, item)),
        _ => pattern switch
        {
            JsonObject fields => found is JsonObject map
                && fields.All(field => Matches(field.Value!, map[field.Key])),
            JsonArray alternatives => alternatives.Any(one => One(one!, found)),
            _ => throw new NotSupportedException($"No pattern: {pattern.ToJsonString()}"),
        },
    };

    private static bool One(JsonNode alternative, JsonNode found)
    {
        if (alternative is not JsonObject operation)
        {
            return JsonNode.DeepEquals(alternative, found);
        }

        var (name, argument) = operation.Single();
        return name switch
        {
            "numeric" => Numeric(argument!.AsArray(), found),
            "anything-but" => !argument!.AsArray().Any(value => JsonNode.DeepEquals(value, found)),
            _ => throw new NotSupportedException($"No such operator here: {name}"),
        };
    }

    private static bool Numeric(JsonArray comparisons, JsonNode found) =>
        found.GetValueKind() == System.Text.Json.JsonValueKind.Number
        && comparisons.Chunk(2).All(pair => Compare(
            pair[0]!.GetValue<string>(), found.GetValue<double>(), double.Parse(pair[1]!.ToJsonString(), System.Globalization.CultureInfo.InvariantCulture)));

    private static bool Compare(string comparison, double found, double number) => comparison switch
    {
        ">=" => found >= number,
        "<" => found < number,
        _ => throw new NotSupportedException($"No such comparison here: {comparison}"),
    };
}
