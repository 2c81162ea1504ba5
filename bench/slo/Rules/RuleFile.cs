using Platform.SloBench.PromQl;
using YamlDotNet.RepresentationModel;

namespace Platform.SloBench.Rules;

/// <summary>Reads rule files as Prometheus does.</summary>
internal static class RuleFile
{
    /// <summary>The evaluation interval where a group names none, as in kube-prometheus-stack.</summary>
    public const long DefaultInterval = 60_000;

    /// <summary>The groups of a file.</summary>
    public static IReadOnlyList<BenchGroup> Read(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        var groups = (YamlSequenceNode)stream.Documents[^1].RootNode["groups"];
        return [.. groups.OfType<YamlMappingNode>().Select(Group)];
    }

    private static BenchGroup Group(YamlMappingNode group) => new(
        Text(group, "name")!,
        Text(group, "interval") is { } interval ? Durations.Milliseconds(interval) : DefaultInterval,
        [.. ((YamlSequenceNode)group["rules"]).OfType<YamlMappingNode>().Select(Rule)]);

    private static BenchRule Rule(YamlMappingNode rule) => new(
        Text(rule, "alert") ?? Text(rule, "record")!,
        Text(rule, "alert") is not null,
        Text(rule, "expr")!,
        Text(rule, "for") is { } hold ? Durations.Milliseconds(hold) : 0,
        Labels(rule));

    private static Dictionary<string, string> Labels(YamlMappingNode rule) =>
        rule.Children.TryGetValue("labels", out var labels)
            ? ((YamlMappingNode)labels).Children.ToDictionary(
                pair => ((YamlScalarNode)pair.Key).Value!,
                pair => ((YamlScalarNode)pair.Value).Value!,
                StringComparer.Ordinal)
            : [];

    private static string? Text(YamlMappingNode map, string key) =>
        map.Children.TryGetValue(key, out var value) ? ((YamlScalarNode)value).Value : null;
}
