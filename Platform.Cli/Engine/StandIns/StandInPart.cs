using System.Text.Json.Nodes;

namespace Platform.Cli.Engine.StandIns;

/// <summary>A resource that a component's plugin makes below the component.</summary>
/// <param name="Output">The output that refers to it.</param>
/// <param name="Type">Its type token.</param>
/// <param name="Name">Template of its logical name, as the plugin gives it.</param>
/// <param name="Inputs">What the plugin gives it; strings are templates.</param>
internal sealed record StandInPart(string Output, string Type, string Name, JsonObject Inputs)
{
    /// <summary>The component's inputs that must all be true or given.</summary>
    public IReadOnlyList<string> When { get; init; } = [];

    /// <summary>The component's inputs of which none may be true or given.</summary>
    public IReadOnlyList<string> Unless { get; init; } = [];

    /// <summary>Whether the output is a list.</summary>
    public bool IsList { get; init; }

    /// <summary>Whether no output refers to it, only other templates do.</summary>
    public bool IsHidden { get; init; }
}
