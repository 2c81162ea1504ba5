using System.Text.Json;
using System.Text.Json.Nodes;
using Platform.Cli.Graph;

namespace Platform.Cli.Rendering;

/// <summary>
/// <c>dashboards/</c> and <c>runbooks/</c>: what ConfigMaps with a label of theirs hold, one file a key.
/// </summary>
internal static class ConfigMapFiles
{
    private static readonly (string Label, string Folder)[] Folders =
        [("grafana_dashboard", "dashboards"), ("platform_runbooks", "runbooks")];

    /// <summary>The files of all ConfigMaps that have such a label.</summary>
    public static IEnumerable<RenderedFile> Of(IEnumerable<KubernetesObject> objects) =>
        from item in objects
        where item is { Group: "", Kind: "ConfigMap" }
        from folder in Folders
        where item.Resource.Inputs.Text("metadata", "labels", folder.Label) == "1"
        from entry in item.Resource.Inputs.At("data") as JsonObject ?? []
        where entry.Value?.GetValueKind() == JsonValueKind.String
        select RenderedFile.Text($"{folder.Folder}/{FileNames.Safe(entry.Key)}", entry.Value.GetValue<string>());
}
