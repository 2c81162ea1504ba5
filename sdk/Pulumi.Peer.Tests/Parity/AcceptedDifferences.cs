using System.Text.Json.Nodes;
using Pulumi.Peer.Tests.Engine;

namespace Pulumi.Peer.Tests.Parity;

/// <summary>
/// Everything in which our requests may differ from those of the official Node SDK. A test proves that each of them
/// does occur, so that the table cannot outlive its reasons.
/// </summary>
internal static class AcceptedDifferences
{
    public static IReadOnlyList<AcceptedDifference> All { get; } =
    [
        new(
            "sourceposition, stacktrace",
            "Where in the program's source a resource is made: shown only, and the official .NET SDK does not send it.",
            static request => Remove(request, "sourceposition", "stacktrace")),
        new(
            "supportspartialvalues",
            "The Node SDK takes partly unknown outputs; the .NET SDK does not, and says so.",
            static request => Remove(request, "supportspartialvalues")),
        new(
            "aliasspecs",
            "Tells the engine that a Node program's aliases are not those of an old Node SDK; no concern of .NET's.",
            static request => Remove(request, "aliasspecs")),
        new(
            "empty customtimeouts",
            "The Node SDK always sends the message; without a field set it says the same as none.",
            static request =>
            {
                if (request.Message["customtimeouts"] is JsonObject { Count: 0 })
                {
                    Remove(request, "customtimeouts");
                }
            }),
        new(
            "null inputs",
            "JavaScript tells null from undefined and sends null; the .NET SDK leaves null members out.",
            NullInputs.LevelOut),
        new(
            "marks of assets",
            "The Node SDK sends its private marks of asset classes along; the engine reads the signature only.",
            static request => PropertyTree.Visit(request.Message, static map =>
            {
                map.Remove("__pulumiAsset");
                map.Remove("__pulumiArchive");
            })),
        new(
            "an alias's present parent",
            "An alias without a parent means the present one: Node spells it out, .NET says that noParent is false.",
            static request =>
            {
                foreach (var spec in request.Message["aliases"]?.AsArray().Select(static alias => alias?["spec"]) ?? [])
                {
                    if (spec is JsonObject fields && (string?)fields["parenturn"] == (string?)request.Message["parent"])
                    {
                        fields.Remove("parenturn");
                    }
                    if (spec is JsonObject { } parts && (bool?)parts["noparent"] is false)
                    {
                        parts.Remove("noparent");
                    }
                }
            }),
        new(
            "provider of a remote component",
            "The .NET SDK sends the map of providers only, which the engine's call of the provider is made from.",
            static request =>
            {
                if ((bool?)request.Message["remote"] is true)
                {
                    Remove(request, "provider");
                }
            }),
        new(
            "providers of a local component",
            "The engine ignores them: children carry their own. The .NET SDK sends them for remote components only.",
            static request =>
            {
                if (request.Method == "RegisterResource"
                    && request.Message["custom"] is null && request.Message["remote"] is null)
                {
                    Remove(request, "providers");
                }
            }),
        new(
            "blanks in a provider's JSON inputs",
            "The .NET SDK writes JSON texts with protobuf's formatter. Ours must equal that, or providers show a diff.",
            ProviderInputs.LevelOut),
        new(
            "a resource as stack output",
            "The Node SDK writes out its outputs; the .NET SDK sends a reference, or its id to an old engine.",
            References.LevelOutOutputs),
        new(
            "the unknown id in a reference",
            "The Node SDK sends the mark of an unknown, the .NET SDK an empty text; the engine takes both.",
            References.LevelOutUnknownIds),
        new(
            "order of dependencies",
            "The engine reads a set. Ours are sorted, so that two runs ask the same.",
            Dependencies.Sort),
        new(
            "dependencies of a function that a preview skips",
            "Node forgets what the arguments depended on; ours keeps it, as in an update.",
            Dependencies.LevelOutSkippedFunction),
    ];

    private static void Remove(PeerRequest request, params IEnumerable<string> fields)
    {
        foreach (var field in fields)
        {
            request.Message.Remove(field);
        }
    }
}
