using System.Text.Json.Nodes;
using Pulumi.Peer.Tests.Engine;

namespace Pulumi.Peer.Tests.Parity;

/// <summary>Compares what two programs asked of the engine, field by field.</summary>
internal static class RequestComparison
{
    /// <summary>Every difference that is left, one line each.</summary>
    public static IEnumerable<string> Differences(IEnumerable<PeerRequest> node, IEnumerable<PeerRequest> dotNet)
    {
        var ours = ByIdentity(dotNet);
        var theirs = ByIdentity(node);
        return theirs.Keys.Union(ours.Keys, StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .SelectMany(identity => Compare(
                identity, theirs.GetValueOrDefault(identity), ours.GetValueOrDefault(identity)));
    }

    // Requests come in no particular order, and what the engine can do is asked when it is needed.
    private static Dictionary<string, JsonObject> ByIdentity(IEnumerable<PeerRequest> requests) => requests
        .Where(static request => request.Method != "SupportsFeature")
        .ToDictionary(Identity, static request => request.Message, StringComparer.Ordinal);

    private static string Identity(PeerRequest request) => request.Method + " " + request.Method switch
    {
        "RegisterResource" or "ReadResource" => $"{request.Message["type"]} {request.Message["name"]}",
        "RegisterResourceOutputs" => $"{request.Message["urn"]}",
        "Invoke" or "Call" => $"{request.Message["tok"]} {request.Message["args"]?.ToJsonString()}",
        _ => "",
    };

    private static IEnumerable<string> Compare(string identity, JsonObject? node, JsonObject? dotNet)
    {
        if (node is null || dotNet is null)
        {
            return [$"{identity}: only sent by {(node is null ? ".NET" : "Node")}"];
        }
        return node.Select(static field => field.Key)
            .Union(dotNet.Select(static field => field.Key), StringComparer.Ordinal)
            .Where(field => !JsonNode.DeepEquals(node[field], dotNet[field]))
            .Select(field => $"{identity}: {field}\n  Node: {Text(node[field])}\n  .NET: {Text(dotNet[field])}");
    }

    private static string Text(JsonNode? value) => value?.ToJsonString() ?? "not sent";
}
