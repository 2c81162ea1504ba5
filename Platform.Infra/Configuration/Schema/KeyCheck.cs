using Platform.Findings;

namespace Platform.Configuration;

/// <summary>Checks the keys of a map against those that are known.</summary>
/// <param name="findings">Takes what is wrong.</param>
/// <param name="known">The known keys.</param>
/// <param name="unknown">The kind of finding for a key that is not known.</param>
internal sealed class KeyCheck(FindingList findings, IReadOnlyCollection<string> known, FindingCode unknown)
{
    /// <summary>Reports duplicate and unknown keys.</summary>
    /// <param name="path">The map's path.</param>
    /// <param name="map">The map.</param>
    /// <returns>The entries that are known, each once.</returns>
    public IEnumerable<ConfigEntry> Check(string path, ConfigNode map)
    {
        var entries = Distinct(findings, path, map);
        foreach (var entry in entries.Where(entry => !known.Contains(entry.Key, StringComparer.Ordinal)))
        {
            Report(Paths.Join(path, entry.Key), entry);
        }

        return entries.Where(entry => known.Contains(entry.Key, StringComparer.Ordinal));
    }

    /// <summary>Reports keys that occur twice.</summary>
    /// <param name="findings">Takes them.</param>
    /// <param name="path">The map's path.</param>
    /// <param name="map">The map.</param>
    /// <returns>Each key's first entry.</returns>
    public static IReadOnlyList<ConfigEntry> Distinct(FindingList findings, string path, ConfigNode map)
    {
        var seen = new Dictionary<string, ConfigEntry>(StringComparer.Ordinal);
        foreach (var entry in map.Entries)
        {
            if (!seen.TryAdd(entry.Key, entry))
            {
                var first = seen[entry.Key].Line is { } line ? $", first on line {line}" : "";
                findings.Add(
                    FindingCatalogue.DuplicateKey, entry.Line, Paths.Join(path, entry.Key),
                    $"the key is given twice{first}.", "Keep one of them.");
            }
        }

        return [.. seen.Values];
    }

    private void Report(string path, ConfigEntry entry)
    {
        var sameButCase = known.FirstOrDefault(key => key.Equals(entry.Key, StringComparison.OrdinalIgnoreCase));
        if (sameButCase is not null)
        {
            findings.Add(
                FindingCatalogue.WrongCase, entry.Line, path, "names are case-sensitive.", $"Write {sameButCase}.");
            return;
        }

        var nearest = Spelling.Nearest(entry.Key, known);
        var fix = nearest is null ? $"Known here: {string.Join(", ", known)}." : $"Did you mean {nearest}?";
        findings.Add(unknown, entry.Line, path, "nothing reads this key.", fix);
    }
}
