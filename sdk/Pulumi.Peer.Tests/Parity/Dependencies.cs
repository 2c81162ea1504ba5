using System.Text.Json.Nodes;
using Pulumi.Peer.Tests.Engine;

namespace Pulumi.Peer.Tests.Parity;

/// <summary>The dependencies that a request names.</summary>
internal static class Dependencies
{
    private const string Unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

    /// <summary>Sorts them.</summary>
    public static void Sort(PeerRequest request)
    {
        Sort(request.Message, "dependencies");
        foreach (var (_, entry) in request.Message["propertydependencies"]?.AsObject() ?? [])
        {
            Sort(entry!.AsObject(), "urns");
        }
    }

    /// <summary>Takes them from the one resource of the twins that is made from a skipped function's result.</summary>
    public static void LevelOutSkippedFunction(PeerRequest request)
    {
        if (request.Message["object"] is JsonObject inputs
            && inputs["zone"] is JsonValue zone && (string?)zone is Unknown)
        {
            request.Message.Remove("dependencies");
            request.Message["propertydependencies"]!["zone"] = new JsonObject();
        }
    }

    private static void Sort(JsonObject fields, string name)
    {
        if (fields[name] is JsonArray urns)
        {
            var sorted = urns.Select(static urn => (string)urn!).Order(StringComparer.Ordinal);
            fields[name] = new JsonArray([.. sorted.Select(static urn => JsonValue.Create(urn))]);
        }
    }
}
