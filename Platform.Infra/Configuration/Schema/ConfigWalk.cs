using System.Collections;
using System.Collections.Immutable;
using Platform.Findings;

namespace Platform.Configuration;

/// <summary>
/// The one strict walk over a configuration: fills the record tree and reports everything that does not fit it. A value
/// with a finding leaves the default in place, so that the walk always goes on.
/// </summary>
/// <param name="findings">Takes what is wrong.</param>
/// <param name="scalars">Reads values without parts.</param>
internal sealed class ConfigWalk(FindingList findings, ScalarReader scalars)
{
    private readonly Dictionary<string, int?> _lines = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _meant = new(StringComparer.Ordinal);

    /// <summary>The line of a path, or of the nearest path above it that was written.</summary>
    /// <param name="path">A path in the configuration.</param>
    /// <returns>The line, if the source has lines.</returns>
    public int? LineOf(string path)
    {
        for (var at = path; at.Length > 0; at = at[..Math.Max(0, at.LastIndexOfAny(['.', '[']))])
        {
            if (_lines.TryGetValue(at, out var line))
            {
                return line;
            }
        }

        return null;
    }

    /// <summary>Reads a value.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="node">The value as it was given.</param>
    /// <param name="shape">What it should look like.</param>
    /// <param name="seed">The value that stands where nothing is given.</param>
    /// <returns>The value, or the seed where it does not fit.</returns>
    public object? Read(string path, ConfigNode node, ValueShape shape, object? seed)
    {
        _lines.TryAdd(path, node.Line);
        var type = shape.Type;
        if (type == typeof(ImmutableArray<string>))
        {
            return Is(ConfigNodeKind.List, path, node, "a list") ? ReadList(path, node, shape) : seed;
        }

        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableSortedDictionary<,>))
        {
            return Is(ConfigNodeKind.Map, path, node, "a map") ? ReadMap(path, node, shape, (IDictionary)seed!) : seed;
        }

        return ScalarReader.Reads(type) ? scalars.Read(path, node, shape) ?? seed
            : Is(ConfigNodeKind.Map, path, node, "a map") ? ReadObject(path, node, type, seed)
            : seed;
    }

    /// <summary>Reads a map into a record.</summary>
    /// <param name="path">The map's path.</param>
    /// <param name="node">The map.</param>
    /// <param name="type">The record's type.</param>
    /// <param name="seed">A record whose values stand where nothing is given; with it nothing is required.</param>
    /// <returns>The record.</returns>
    public object ReadObject(string path, ConfigNode node, Type type, object? seed)
    {
        var shape = ObjectShape.Of(type);
        var known = shape.Keys.Select(key => key.Name).ToArray();
        var entries = new KeyCheck(findings, known, FindingCatalogue.UnknownKey).Check(path, node)
            .ToDictionary(entry => entry.Key, StringComparer.Ordinal);
        var record = seed ?? Blank.Of(type);
        var result = Activator.CreateInstance(type)!;
        foreach (var key in shape.Keys)
        {
            var before = key.Property.GetValue(record);
            var given = entries.GetValueOrDefault(key.Name);
            key.Property.SetValue(result, ReadKey(path, node, key, given, before, seed is null));
        }

        return result;
    }

    private object? ReadKey(
        string path, ConfigNode map, KeyShape key, ConfigEntry? given, object? before, bool required)
    {
        var keyPath = Paths.Join(path, key.Name);
        var state = given?.Value switch
        {
            null => "missing",
            { Kind: ConfigNodeKind.Null } => "null",
            { Kind: ConfigNodeKind.Text, Text: "" } => "empty",
            _ => null,
        };
        if (state is null)
        {
            return Read(keyPath, given!.Value, key.Value, before);
        }

        if (key.Required && required)
        {
            findings.Add(
                FindingCatalogue.Missing, given?.Line ?? map.Line, keyPath, $"a required value is {state}.",
                _meant.TryGetValue(path, out var meant)
                    ? $"Give {key.Name}, or did you mean {meant}?"
                    : $"Give {key.Name}.");
        }
        else if (state is "empty")
        {
            findings.Add(
                FindingCatalogue.Missing, given!.Line, keyPath, "the value is empty.",
                "Remove the key to get the default, or give a value.");
        }

        return before;
    }

    private ImmutableArray<string> ReadList(string path, ConfigNode node, ValueShape shape)
    {
        var inner = shape.Inner(typeof(string));
        return
        [
            .. node.Items
                .Select((item, index) => Read(Paths.Item(path, index), item, inner, null))
                .OfType<string>(),
        ];
    }

    private IDictionary ReadMap(string path, ConfigNode node, ValueShape shape, IDictionary seed)
    {
        var inner = shape.Inner(shape.Type.GenericTypeArguments[1]);
        var keyForms = shape.Forms.Where(form => form.OnKeys).ToArray();
        var values = seed.Keys.Cast<string>().ToDictionary(key => key, key => seed[key], StringComparer.Ordinal);
        foreach (var entry in KeyCheck.Distinct(findings, path, node))
        {
            var entryPath = Paths.Join(path, entry.Key);
            _lines[entryPath] = entry.Line;
            scalars.CheckForms(entryPath, entry.Line, entry.Key, keyForms);
            var before = values.GetValueOrDefault(entry.Key);
            if (before is null && Spelling.Nearest(entry.Key, seed.Keys.Cast<string>()) is { } meant)
            {
                _meant[entryPath] = meant;
            }

            var value = entry.Value.Kind == ConfigNodeKind.Null && !ScalarReader.Reads(inner.Type)
                ? entry.Value with { Kind = ConfigNodeKind.Map }
                : entry.Value;
            values[entry.Key] = Read(entryPath, value, inner, before) ?? Blank.Of(inner.Type);
        }

        return MapFactory.Create(inner.Type, values);
    }

    private bool Is(ConfigNodeKind kind, string path, ConfigNode node, string wanted)
    {
        if (node.Kind == kind)
        {
            return true;
        }

        findings.Add(
            FindingCatalogue.WrongType, node.Line, path, $"{Wording.A(node)} stands where {wanted} is needed.",
            kind == ConfigNodeKind.List ? "Write a list, even of one item: [x]." : "Write keys with values under it.");
        return false;
    }
}
