using YamlDotNet.RepresentationModel;

namespace Platform.Generator.Tests.Upstream;

/// <summary>
/// Compares a definition of ours with the full one: ours may leave fields out, but what it has must be there with the
/// same type, and what upstream requires of an object that we have must be in ours and required.
/// </summary>
internal sealed class UpstreamComparison
{
    private static readonly string[] SameKeys =
        ["type", "x-kubernetes-int-or-string", "x-kubernetes-preserve-unknown-fields"];

    private readonly List<string> _differences = [];

    /// <summary>Each difference in one line; none where ours conforms.</summary>
    public static IReadOnlyList<string> Differences(string ours, string upstream)
    {
        var comparison = new UpstreamComparison();
        comparison.Definitions(Load(ours), Load(upstream));
        return comparison._differences;
    }

    private void Definitions(YamlMappingNode ours, YamlMappingNode upstream)
    {
        foreach (var path in (string[][])[["group"], ["scope"], ["names", "kind"], ["names", "plural"]])
        {
            var (mine, theirs) = (Text(At(At(ours, "spec"), path)), Text(At(At(upstream, "spec"), path)));
            Report(mine == theirs, $"{string.Join('.', path)} is '{mine}' here and '{theirs}' upstream");
        }

        foreach (var version in Versions(ours))
        {
            var name = Text(At(version, "name"));
            var served = Versions(upstream).Where(v => Text(At(v, "name")) == name && Text(At(v, "served")) == "true");
            if (served.SingleOrDefault() is { } full)
            {
                Schemas(name, At(version, "schema", "openAPIV3Schema"), At(full, "schema", "openAPIV3Schema"));
            }
            else
            {
                Report(false, $"version {name} is not served upstream");
            }
        }
    }

    private void Schemas(string path, YamlNode? ours, YamlNode? upstream)
    {
        if (ours is null)
        {
            return;
        }

        if (upstream is null)
        {
            Report(false, $"{path} does not exist upstream");
            return;
        }

        foreach (var key in SameKeys)
        {
            var (mine, theirs) = (Text(At(ours, key)), Text(At(upstream, key)));
            Report(mine == theirs, $"{path}: {key} is '{mine}' here and '{theirs}' upstream");
        }

        var (myEnum, theirEnum) = (Texts(At(ours, "enum")), Texts(At(upstream, "enum")));
        Report(myEnum.SetEquals(theirEnum), $"{path}: enum is '{Join(myEnum)}' here and '{Join(theirEnum)}' upstream");
        var (myRequired, theirRequired) = (Texts(At(ours, "required")), Texts(At(upstream, "required")));
        Report(
            myRequired.SetEquals(theirRequired),
            $"{path}: required is '{Join(myRequired)}' here and '{Join(theirRequired)}' upstream");
        Schemas(path + "[]", At(ours, "items"), At(upstream, "items"));
        Schemas(path + "{}", At(ours, "additionalProperties"), At(upstream, "additionalProperties"));
        foreach (var (name, schema) in At(ours, "properties") as YamlMappingNode ?? [])
        {
            Schemas($"{path}.{name}", schema, At(upstream, "properties", name.ToString()));
        }
    }

    private void Report(bool isSame, string difference)
    {
        if (!isSame)
        {
            _differences.Add(difference);
        }
    }

    private static YamlMappingNode Load(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        return (YamlMappingNode)stream.Documents[0].RootNode;
    }

    private static IEnumerable<YamlNode> Versions(YamlMappingNode definition) =>
        (YamlSequenceNode)At(definition, "spec", "versions")!;

    private static YamlNode? At(YamlNode? node, params string[] path) => path.Aggregate(node, Child);

    private static YamlNode? Child(YamlNode? node, string key) =>
        node is YamlMappingNode map && map.Children.TryGetValue(new YamlScalarNode(key), out var value) ? value : null;

    private static string Text(YamlNode? node) => node?.ToString() ?? "";

    private static HashSet<string> Texts(YamlNode? node) =>
        node is YamlSequenceNode list ? [.. list.Select(item => item.ToString())] : [];

    private static string Join(HashSet<string> texts) => string.Join(", ", texts.Order(StringComparer.Ordinal));
}
