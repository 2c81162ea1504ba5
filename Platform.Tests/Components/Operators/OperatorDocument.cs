using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Platform.Tests.Components.Backup;

namespace Platform.Tests.Components.Operators;

/// <summary>Everything that one operator registers, by stack, as one text to record and read.</summary>
internal static class OperatorDocument
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The text.</summary>
    /// <param name="name">The operator in kebab case.</param>
    public static async Task<string> OfAsync(string name)
    {
        var stacks = new JsonObject();
        foreach (var stack in ControlStacks.Recorded)
        {
            var graph = await OperatorGraph.OfStackAsync(stack);
            var resources = new JsonObject();
            foreach (var resource in graph.Resources.Where(one => IsOf(one.Name!, name)))
            {
                resources.Add(resource.Name!, JsonNode.Parse(PlainJson.Of(resource.Inputs)));
            }

            stacks.Add(stack, resources);
        }

        return stacks.ToJsonString(Indented) + "\n";
    }

    private static bool IsOf(string resource, string name) =>
        $"{resource}-".StartsWith($"operators-{name}-", StringComparison.Ordinal);
}
