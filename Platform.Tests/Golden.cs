using System.Text;
using Xunit;

namespace Platform.Tests;

/// <summary>
/// Compares texts with those recorded under <c>Goldens/</c>. <c>PLATFORM_ACCEPT=1</c> (<c>make accept</c>) records them
/// anew. A golden shows what changed; each behaviour has an assertion of its own besides.
/// </summary>
internal static class Golden
{
    private const int ShownDifferences = 10;

    /// <summary>Compares one text with its recording.</summary>
    /// <param name="actual">The text, with line feeds only.</param>
    /// <param name="name">Path below <c>Goldens/</c>; it must be one of <see cref="GoldenNames.Single"/>.</param>
    public static void Match(string actual, string name)
    {
        Assert.Contains(name, GoldenNames.Single);
        Compare([(name, actual)], []);
    }

    /// <summary>
    /// Compares a whole tree of files with its recording; files that are no longer made count as differences.
    /// </summary>
    /// <param name="actual">Paths below <paramref name="folder"/> with their texts.</param>
    /// <param name="folder">One of <see cref="GoldenNames.Trees"/>.</param>
    public static void MatchTree(IEnumerable<(string Path, string Text)> actual, string folder)
    {
        Assert.Contains(folder, GoldenNames.Trees);
        Compare([.. actual.Select(file => ($"{folder}/{file.Path}", file.Text))], RecordedBelow(folder));
    }

    /// <summary>All recordings below a folder of <c>Goldens/</c>.</summary>
    /// <param name="folder">The folder; empty for all.</param>
    public static IReadOnlyList<string> RecordedBelow(string folder)
    {
        var path = Path.Combine(GoldenFolder.Path, folder);
        return !Directory.Exists(path) ? [] :
        [
            .. Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(GoldenFolder.Path, file).Replace('\\', '/'))
                .Order(StringComparer.Ordinal),
        ];
    }

    private static void Compare(IReadOnlyList<(string Name, string Text)> actual, IReadOnlyList<string> recorded)
    {
        var made = actual.Select(file => file.Name).ToHashSet(StringComparer.Ordinal);
        var stale = recorded.Where(name => !made.Contains(name)).ToList();
        if (GoldenFolder.Accepts())
        {
            Record(actual, stale);
            return;
        }

        var differences = actual
            .Select(file => GoldenDiff.Of(file.Name, Read(file.Name), file.Text))
            .OfType<string>()
            .Concat(stale.Select(name => $"{name} is recorded, but nothing makes it any more.\n"))
            .ToList();
        if (differences.Count > 0)
        {
            Assert.Fail(Report(differences));
        }
    }

    private static string Report(List<string> differences)
    {
        var text = new StringBuilder();
        text.Append(differences.Count).Append(" of the recorded files differ (- recorded, + now).\n\n");
        text.AppendJoin('\n', differences.Take(ShownDifferences));
        if (differences.Count > ShownDifferences)
        {
            text.Append("\nand ").Append(differences.Count - ShownDifferences).Append(" more.\n");
        }

        return text.Append("\nIf the change is meant, run `make accept` and review the diff.").ToString();
    }

    private static void Record(IEnumerable<(string Name, string Text)> actual, IEnumerable<string> stale)
    {
        foreach (var (name, text) in actual)
        {
            var path = Path.Combine(GoldenFolder.Path, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }

        foreach (var name in stale)
        {
            File.Delete(Path.Combine(GoldenFolder.Path, name));
        }
    }

    private static string? Read(string name)
    {
        var path = Path.Combine(GoldenFolder.Path, name);
        return File.Exists(path) ? File.ReadAllText(path) : null;
    }
}
