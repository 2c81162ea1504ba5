namespace Platform.Configuration;

/// <summary>Paths in a configuration, as <c>pulumi config set --path</c> writes them.</summary>
internal static class Paths
{
    /// <summary>Adds a key to a path.</summary>
    /// <param name="path">The path so far; <c>""</c> at the root.</param>
    /// <param name="key">The key; one that holds a dot or bracket is put in brackets and quotes, and one that looks
    /// like a credential is not shown.</param>
    /// <returns>The longer path.</returns>
    public static string Join(string path, string key)
    {
        var shown = Credentials.Kind(key) is null ? Wording.OneLine(key) : "[withheld]";
        return path.Length == 0 ? shown
            : key.AsSpan().ContainsAny(".[]\"") ? $"{path}[\"{shown}\"]"
            : $"{path}.{shown}";
    }

    /// <summary>Adds an index to a path.</summary>
    /// <param name="path">The path so far.</param>
    /// <param name="index">The index, from 0.</param>
    /// <returns>The longer path.</returns>
    public static string Item(string path, int index) => $"{path}[{index}]";
}
