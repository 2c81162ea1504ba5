using System.Text.Json.Nodes;

namespace Platform.Cli.Engine.StandIns;

/// <summary>What stands in for a provider's answer about one type of resource, or one function.</summary>
/// <param name="Id">Template of the id; <c>""</c> for a function.</param>
/// <param name="Outputs">
/// Outputs that are added where the program gave none; strings are templates, later ones may name earlier ones.
/// </param>
internal sealed record StandIn(string Id, JsonObject Outputs)
{
    /// <summary>The resources that a component's plugin makes and its outputs refer to.</summary>
    public IReadOnlyList<StandInPart> Parts { get; init; } = [];

    /// <summary>The output that the id repeats, so that a known id tells it too; <c>null</c> where none is.</summary>
    public string? IdOutput { get; } = Id is ['{', .. var path, '}'] && Outputs.ContainsKey(path) ? path : null;
}
