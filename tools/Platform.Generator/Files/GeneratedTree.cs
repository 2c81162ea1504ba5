namespace Platform.Generator.Files;

/// <summary>The generated folders of a repository: what is there against what should be.</summary>
internal sealed class GeneratedTree(string repository)
{
    /// <summary>How the folders differ from the files wanted, one line each, sorted; empty where they agree.</summary>
    public IReadOnlyList<string> Differences(IReadOnlyCollection<GeneratedFile> wanted)
    {
        var differing = wanted.Select(file => Current(file.Path) switch
        {
            null => $"missing  {file.Path}",
            var text when !string.Equals(text, file.Text, StringComparison.Ordinal) => $"differs  {file.Path}",
            _ => null,
        });
        return
        [
            .. differing.OfType<string>()
                .Concat(Orphans(wanted).Select(path => $"orphaned {path}"))
                .OrderBy(line => line[9..], StringComparer.Ordinal),
        ];
    }

    /// <summary>Writes what is missing or differs, and removes generated files that nothing wants any more.</summary>
    public void Write(IReadOnlyCollection<GeneratedFile> wanted)
    {
        var stale = wanted.Where(file => !string.Equals(Current(file.Path), file.Text, StringComparison.Ordinal));
        foreach (var file in stale)
        {
            var path = Path.Combine(repository, file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, file.Text);
        }

        foreach (var orphan in Orphans(wanted).ToList())
        {
            File.Delete(Path.Combine(repository, orphan));
        }
    }

    private string? Current(string path)
    {
        var full = Path.Combine(repository, path);
        return File.Exists(full) ? File.ReadAllText(full) : null;
    }

    private IEnumerable<string> Orphans(IReadOnlyCollection<GeneratedFile> wanted) =>
        wanted.Select(file => file.Path[..(file.Path.IndexOf("/Generated/", StringComparison.Ordinal) + 10)])
            .Distinct(StringComparer.Ordinal)
            .Select(folder => Path.Combine(repository, folder))
            .Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories))
            .Select(file => Path.GetRelativePath(repository, file).Replace('\\', '/'))
            .Except(wanted.Select(file => file.Path), StringComparer.Ordinal);
}
