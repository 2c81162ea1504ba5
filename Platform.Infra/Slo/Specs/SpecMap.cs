using System.Collections.Immutable;
using System.Globalization;
using Platform.Configuration;
using Platform.Findings;

namespace Platform.Slo.Specs;

/// <summary>A map of a spec file, read key by key; what does not fit becomes a finding.</summary>
internal sealed class SpecMap
{
    private readonly Dictionary<string, ConfigEntry> _entries;
    private readonly FindingList _findings;

    /// <summary>Reads a map.</summary>
    /// <param name="node">The map.</param>
    /// <param name="path">Its path in the file.</param>
    /// <param name="findings">Takes what is wrong.</param>
    /// <param name="known">The keys that it may have.</param>
    public SpecMap(ConfigNode node, string path, FindingList findings, params string[] known)
    {
        (Path, Line, _findings) = (path, node.Line, findings);
        _entries = new KeyCheck(findings, known, FindingCatalogue.UnknownKey).Check(path, node)
            .Where(entry => entry.Value.Kind != ConfigNodeKind.Null)
            .ToDictionary(entry => entry.Key, StringComparer.Ordinal);
    }

    /// <summary>Its path.</summary>
    public string Path { get; }

    /// <summary>Its line.</summary>
    public int? Line { get; }

    /// <summary>Whether a key was given a value.</summary>
    public bool Has(string key) => _entries.ContainsKey(key);

    /// <summary>A key's path.</summary>
    public string At(string key) => Paths.Join(Path, key);

    /// <summary>A key's line, or that of the map.</summary>
    public int? LineOf(string key) => _entries.GetValueOrDefault(key)?.Line ?? Line;

    /// <summary>A text; <c>""</c> where it is missing.</summary>
    public string Text(string key)
    {
        if (Take(key, [ConfigNodeKind.Text, ConfigNodeKind.Number, ConfigNodeKind.Boolean], "text") is { } node)
        {
            return node.Text.Trim();
        }

        return "";
    }

    /// <summary>A text that must be there.</summary>
    public string Required(string key)
    {
        var text = Text(key);
        if (text.Length == 0)
        {
            Missing(key);
        }

        return text;
    }

    /// <summary>A number that must be there; <c>null</c> with a finding where it is not.</summary>
    public decimal? Number(string key)
    {
        if (!Has(key))
        {
            Missing(key);
            return null;
        }

        return Take(key, [ConfigNodeKind.Number], "a number") is { } node
            && decimal.TryParse(node.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
                ? number
                : null;
    }

    /// <summary>A map of texts.</summary>
    public ImmutableSortedDictionary<string, string> Texts(string key) =>
        Take(key, [ConfigNodeKind.Map], "a map") is { } map
            ? KeyCheck.Distinct(_findings, At(key), map)
                .ToImmutableSortedDictionary(entry => entry.Key, entry => entry.Value.Text, StringComparer.Ordinal)
            : ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>A map within; <c>null</c> where it is missing.</summary>
    public SpecMap? Map(string key, params string[] known) =>
        Take(key, [ConfigNodeKind.Map], "a map") is { } node ? new SpecMap(node, At(key), _findings, known) : null;

    /// <summary>The maps of a list.</summary>
    public IEnumerable<SpecMap> List(string key, params string[] known)
    {
        foreach (var (index, item) in (Take(key, [ConfigNodeKind.List], "a list")?.Items ?? []).Index())
        {
            var path = Paths.Item(At(key), index);
            if (item.Kind == ConfigNodeKind.Map)
            {
                yield return new SpecMap(item, path, _findings, known);
            }
            else
            {
                WrongType(item, path, "a map");
            }
        }
    }

    /// <summary>Adds a finding about a key.</summary>
    public void Report(FindingCode code, string key, string message, string fix) =>
        _findings.Add(code, LineOf(key), At(key), message, fix);

    private ConfigNode? Take(string key, ConfigNodeKind[] kinds, string wanted)
    {
        if (!_entries.TryGetValue(key, out var entry))
        {
            return null;
        }

        if (kinds.Contains(entry.Value.Kind))
        {
            return entry.Value;
        }

        WrongType(entry.Value, At(key), wanted);
        return null;
    }

    private void Missing(string key) => Report(
        FindingCatalogue.Missing, key, $"a required value is {(Has(key) ? "empty" : "missing")}.", $"Give {key}.");

    private void WrongType(ConfigNode node, string path, string wanted) => _findings.Add(
        FindingCatalogue.WrongType, node.Line, path, $"{Wording.A(node)} stands where {wanted} is needed.",
        $"Write {wanted}.");
}
