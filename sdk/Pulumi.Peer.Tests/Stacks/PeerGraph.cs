using System.Text.Json.Nodes;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Platform.Cli.Engine;
using Platform.Cli.Engine.Protocol;
using Platform.Cli.Graph;
using Pulumi.Peer.Tests.Engine;

namespace Pulumi.Peer.Tests.Stacks;

/// <summary>What the peer recorded, in the form of the embedded engine's graph.</summary>
internal static class PeerGraph
{
    private static readonly JsonParser Parser = new(JsonParser.Settings.Default.WithIgnoreUnknownFields(false));

    /// <summary>The registered resources.</summary>
    public static IEnumerable<GraphResource> Resources(PeerResult result, EngineRun run) => result.Requests
        .Where(static request => request.Method == "RegisterResource")
        .Select(request => Resource(request.Message, run));

    /// <summary>The stack's outputs.</summary>
    public static JsonObject Outputs(PeerResult result) => PropertyJson.ToObject(Struct(result.StackOutputs()));

    private static GraphResource Resource(JsonObject message, EngineRun run)
    {
        var request = new RegisterResourceRequest
        {
            Type = Text(message, "type"),
            Name = Text(message, "name"),
            Parent = Text(message, "parent"),
            Custom = Flag(message, "custom"),
            Remote = Flag(message, "remote"),
            Provider = Text(message, "provider"),
            Version = Text(message, "version"),
            Protect = Flag(message, "protect"),
            RetainOnDelete = Flag(message, "retainondelete"),
            Dependencies = { Texts(message, "dependencies") },
            IgnoreChanges = { Texts(message, "ignorechanges") },
            Aliases = { (message["aliases"]?.AsArray() ?? []).Select(Alias) },
        };
        foreach (var (package, provider) in message["providers"]?.AsObject() ?? [])
        {
            request.Providers.Add(package, (string)provider!);
        }

        var urn = Platform.Cli.Engine.Urn.Create(run.Stack, run.Project, request.Parent, request.Type, request.Name);
        return GraphResourceFactory.Create(
            request,
            urn,
            request.Parent.Length > 0 ? request.Parent : null,
            PropertyJson.ToObject(Struct(message["object"]!)));
    }

    private static Platform.Cli.Engine.Protocol.Alias Alias(JsonNode? alias)
    {
        if (alias?["spec"] is not JsonObject spec)
        {
            return new() { Urn = (string)alias!["urn"]! };
        }
        var parts = new Platform.Cli.Engine.Protocol.Alias.Types.Spec
        {
            Name = Text(spec, "name"),
            Type = Text(spec, "type"),
            Stack = Text(spec, "stack"),
            Project = Text(spec, "project"),
        };
        if (Flag(spec, "noparent"))
        {
            parts.NoParent = true;
        }
        else if (spec["parenturn"] is { } parent)
        {
            parts.ParentUrn = (string)parent!;
        }
        return new() { Spec = parts };
    }

    private static Struct Struct(JsonNode value) => Parser.Parse<Struct>(value.ToJsonString());

    private static string Text(JsonObject message, string field) => (string?)message[field] ?? "";

    private static bool Flag(JsonObject message, string field) => (bool?)message[field] ?? false;

    private static IEnumerable<string> Texts(JsonObject message, string field) =>
        (message[field]?.AsArray() ?? []).Select(static text => (string)text!);
}
