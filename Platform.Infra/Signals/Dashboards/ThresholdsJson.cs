using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Platform.Signals.Dashboards;

/// <summary>Colours and texts by value.</summary>
internal static class ThresholdsJson
{
    /// <summary>Colours by value.</summary>
    /// <param name="thresholds">The thresholds.</param>
    public static JsonObject Of(Thresholds thresholds)
    {
        var steps = new JsonArray(new JsonObject { ["color"] = Colour(thresholds.Base), ["value"] = null });
        foreach (var step in thresholds.Steps)
        {
            steps.Add((JsonNode)new JsonObject { ["color"] = Colour(step.Colour), ["value"] = step.From });
        }

        return new JsonObject { ["mode"] = "absolute", ["steps"] = steps };
    }

    /// <summary>Texts by value.</summary>
    /// <param name="mappings">The mappings.</param>
    public static JsonArray Mappings(ImmutableArray<ValueMapping> mappings)
    {
        if (mappings.IsEmpty)
        {
            return [];
        }

        var options = new JsonObject();
        foreach (var (index, mapping) in mappings.Index())
        {
            options.Add(mapping.Value, new JsonObject
            {
                ["text"] = mapping.Text,
                ["color"] = Colour(mapping.Colour),
                ["index"] = index,
            });
        }

        return new JsonArray(new JsonObject { ["type"] = "value", ["options"] = options });
    }

    /// <summary>Grafana's name of a colour.</summary>
    /// <param name="colour">The colour.</param>
    public static string Colour(DashboardColour colour) => colour switch
    {
        DashboardColour.Green => "green",
        DashboardColour.Blue => "blue",
        DashboardColour.Yellow => "yellow",
        DashboardColour.Orange => "orange",
        DashboardColour.Red => "red",
        DashboardColour.Transparent => "transparent",
        _ => "text",
    };
}
