using System.Text.Json.Nodes;
using Google.Protobuf.WellKnownTypes;
using Platform.Cli.Graph;

namespace Platform.Cli.Engine;

/// <summary>A resource as the engine keeps it during a run.</summary>
/// <param name="Resource">What the graph will say of it.</param>
/// <param name="Id">The id it was given, or <c>""</c> for a component.</param>
/// <param name="State">Its outputs.</param>
internal sealed record Registration(GraphResource Resource, string Id, Struct State)
{
    /// <summary>URN of the component whose plugin would make it, which the program does not do itself.</summary>
    public string? Owner { get; init; }

    /// <summary>The outputs that a component or the stack registered; <c>null</c> before it did.</summary>
    public JsonObject? Outputs { get; set; }
}
