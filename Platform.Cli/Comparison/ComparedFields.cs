using System.Text.Json.Nodes;
using Platform.Cli.Graph;

namespace Platform.Cli.Comparison;

/// <summary>What of a resource is compared: its inputs, its package's version, and how it is protected.</summary>
internal static class ComparedFields
{
    /// <summary>
    /// The inputs, with the rest under <c>options</c>, a name that no resource of ours has as an input.
    /// </summary>
    public static JsonObject Of(GraphResource resource)
    {
        var fields = resource.Inputs.DeepClone().AsObject();
        fields["options"] = new JsonObject
        {
            ["ignoreChanges"] = new JsonArray([.. resource.Options.IgnoreChanges.Select(name => JsonValue.Create(name))]),
            ["protect"] = resource.Options.Protect,
            ["retainOnDelete"] = resource.Options.RetainOnDelete,
            ["version"] = resource.Version,
        };
        return fields;
    }
}
