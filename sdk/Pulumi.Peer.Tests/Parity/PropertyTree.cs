using System.Text.Json.Nodes;

namespace Pulumi.Peer.Tests.Parity;

/// <summary>Walks over the property values of a request.</summary>
internal static class PropertyTree
{
    private static readonly string[] Places = ["object", "properties", "args", "outputs"];

    /// <summary>Visits every map of a request's property values, inner ones first.</summary>
    public static void Visit(JsonObject message, Action<JsonObject> visit)
    {
        foreach (var place in Places)
        {
            if (message[place] is JsonObject properties)
            {
                VisitBelow(properties, visit);
            }
        }
    }

    private static void VisitBelow(JsonNode? value, Action<JsonObject> visit)
    {
        switch (value)
        {
            case JsonArray list:
                foreach (var item in list)
                {
                    VisitBelow(item, visit);
                }
                break;
            case JsonObject map:
                foreach (var (_, inner) in map.ToList())
                {
                    VisitBelow(inner, visit);
                }
                visit(map);
                break;
        }
    }
}
