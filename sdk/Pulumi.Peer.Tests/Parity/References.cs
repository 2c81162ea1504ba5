using System.Text.Json.Nodes;
using Pulumi.Peer.Tests.Engine;

namespace Pulumi.Peer.Tests.Parity;

/// <summary>Resources among the values of a request.</summary>
internal static class References
{
    private const string Unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

    /// <summary>Puts its id in place of a resource that is a stack output.</summary>
    public static void LevelOutOutputs(PeerRequest request)
    {
        var outputs = request.Message["outputs"]?.AsObject();
        foreach (var (name, value) in outputs?.ToList() ?? [])
        {
            if (value is JsonObject map && map["urn"] is not null && map["id"] is { } id)
            {
                outputs![name] = (string)id! is Unknown ? "" : id.DeepClone();
            }
        }
    }

    /// <summary>Empties the ids that are unknown.</summary>
    public static void LevelOutUnknownIds(PeerRequest request) => PropertyTree.Visit(request.Message, static map =>
    {
        if (map["urn"] is not null && map["id"] is JsonValue id && (string?)id is Unknown)
        {
            map["id"] = "";
        }
    });
}
