using System.Text.Json.Nodes;
using Platform.Cli.Graph;
using Platform.Cli.Yaml;

namespace Platform.Cli.Rendering;

/// <summary><c>prometheus/</c>: the groups of every PrometheusRule, as promtool reads them.</summary>
internal static class PrometheusFiles
{
    /// <summary>One file an object; its namespace stands in front where two share a name.</summary>
    public static IEnumerable<RenderedFile> Of(IEnumerable<KubernetesObject> objects)
    {
        var rules = objects.Where(item => item is { Group: "monitoring.coreos.com", Kind: "PrometheusRule" }).ToList();
        var clashing = rules
            .GroupBy(rule => rule.Name, StringComparer.Ordinal)
            .Where(group => group.Skip(1).Any())
            .Select(group => group.Key)
            .ToHashSet(StringComparer.Ordinal);
        return
            from rule in rules
            let prefix = clashing.Contains(rule.Name) ? FileNames.Safe(rule.Namespace ?? "") + "-" : ""
            let groups = rule.Resource.Inputs.At("spec", "groups")?.DeepClone() ?? new JsonArray()
            select RenderedFile.Text(
                $"prometheus/{prefix}{FileNames.Safe(rule.Name)}.yaml",
                YamlText.Of(new JsonObject { ["groups"] = groups }));
    }
}
