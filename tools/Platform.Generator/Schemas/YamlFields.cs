using YamlDotNet.RepresentationModel;

namespace Platform.Generator.Schemas;

/// <summary>A YAML mapping read by key; faults become findings with file and line.</summary>
internal sealed class YamlFields(string file, YamlMappingNode node, SchemaFindings findings)
{
    /// <summary>The file that holds it.</summary>
    public string File => file;

    /// <summary>The line it starts on.</summary>
    public int Line => (int)node.Start.Line;

    /// <summary>Its keys and values in the order of the file.</summary>
    public IEnumerable<(string Key, YamlNode Value)> Entries =>
        node.Children.Select(entry => (((YamlScalarNode)entry.Key).Value ?? "", entry.Value));

    /// <summary>Reports a fault of this mapping, or of the value given.</summary>
    public void Fault(string what, string remedy, YamlNode? at = null) =>
        findings.Add(file, (int)(at ?? node).Start.Line, what, remedy);

    /// <summary>Refuses keys that nothing reads.</summary>
    public void AllowOnly(params string[] known)
    {
        foreach (var (key, value) in Entries.Where(entry => !known.Contains(entry.Key, StringComparer.Ordinal)))
        {
            Fault($"'{key}' is not a key here", $"use one of {string.Join(", ", known)}", value);
        }
    }

    /// <summary>The value of a key, or null.</summary>
    public YamlNode? Find(string key) =>
        node.Children.TryGetValue(new YamlScalarNode(key), out var value) ? value : null;

    /// <summary>A text; null where it is absent.</summary>
    public string? Text(string key) => Find(key) switch
    {
        null => null,
        YamlScalarNode { Value: { Length: > 0 } text } => text,
        var other => Wrong(key, "a text", other),
    };

    /// <summary>A text that must be there; empty, with a finding, where it is not.</summary>
    public string RequiredText(string key)
    {
        if (Find(key) is null)
        {
            Fault($"'{key}' is missing", $"add {key}");
        }

        return Text(key) ?? "";
    }

    /// <summary>A list of texts; empty where it is absent.</summary>
    public IReadOnlyList<string> Texts(string key)
    {
        switch (Find(key))
        {
            case null:
                return [];
            case YamlSequenceNode list when list.Children.All(item => item is YamlScalarNode):
                return [.. list.Children.Cast<YamlScalarNode>().Select(item => item.Value ?? "")];
            case var other:
                Wrong(key, "a list of texts", other);
                return [];
        }
    }

    /// <summary>Whether a key is <c>true</c>.</summary>
    public bool Flag(string key) => string.Equals(Text(key), "true", StringComparison.Ordinal);

    /// <summary>A mapping under a key; empty where it is absent.</summary>
    public YamlFields Fields(string key) => Find(key) switch
    {
        null => new(file, new YamlMappingNode(), findings),
        var value => Fields(key, value),
    };

    /// <summary>A value as a mapping; empty, with a finding, where it is none.</summary>
    public YamlFields Fields(string key, YamlNode value)
    {
        if (value is YamlMappingNode mapping)
        {
            return new(file, mapping, findings);
        }

        Wrong(key, "a mapping", value);
        return new(file, new YamlMappingNode(), findings);
    }

    private string? Wrong(string key, string wanted, YamlNode at)
    {
        Fault($"'{key}' is not {wanted}", $"write {wanted}", at);
        return null;
    }
}
