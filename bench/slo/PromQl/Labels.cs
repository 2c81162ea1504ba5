using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Platform.SloBench.PromQl;

/// <summary>A label set without the metric's name; equal sets have equal keys.</summary>
internal sealed class Labels
{
    private readonly ImmutableArray<KeyValuePair<string, string>> _pairs;

    // An expression asks the same again and again, each time with the very same names.
    private readonly ConcurrentDictionary<(string[] Names, bool Others), Labels> _kept = new();
    private readonly ConcurrentDictionary<object, Labels> _joined = new(ReferenceEqualityComparer.Instance);

    private Labels(IEnumerable<KeyValuePair<string, string>> pairs)
    {
        _pairs = [.. pairs.Where(pair => pair.Value.Length > 0).OrderBy(pair => pair.Key, StringComparer.Ordinal)];
        Key = string.Concat(_pairs.Select(pair => $"{pair.Key}\u0001{pair.Value}\u0002"));
    }

    /// <summary>No labels at all.</summary>
    public static Labels None { get; } = new([]);

    /// <summary>Equal for equal sets.</summary>
    public string Key { get; }

    /// <summary>The labels in ordinal order.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Pairs => _pairs;

    /// <summary>A set of these labels; empty values count as absent, as in Prometheus.</summary>
    public static Labels Of(IEnumerable<KeyValuePair<string, string>> pairs) => new(pairs);

    /// <summary>A label's value; empty where it is absent.</summary>
    public string Get(string name)
    {
        foreach (var pair in _pairs)
        {
            if (string.Equals(pair.Key, name, StringComparison.Ordinal))
            {
                return pair.Value;
            }
        }

        return "";
    }

    /// <summary>Only some of the labels, or all but some.</summary>
    public Labels Keep(ImmutableArray<string> names, bool others)
    {
        if (_pairs.IsEmpty)
        {
            return this;
        }

        var key = (ImmutableCollectionsMarshal.AsArray(names)!, others);
        if (!_kept.TryGetValue(key, out var labels))
        {
            _kept[key] = labels = new(_pairs.Where(pair => names.Contains(pair.Key, StringComparer.Ordinal) != others));
        }

        return labels;
    }

    /// <summary>These labels with others on top.</summary>
    public Labels With(IEnumerable<KeyValuePair<string, string>> more)
    {
        if (_joined.TryGetValue(more, out var labels))
        {
            return labels;
        }

        var map = _pairs.ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
        foreach (var (name, value) in more)
        {
            map[name] = value;
        }

        return _joined[more] = new(map);
    }

    /// <inheritdoc/>
    public override string ToString() => $"{{{string.Join(",", _pairs.Select(pair => $"{pair.Key}=\"{pair.Value}\""))}}}";
}
