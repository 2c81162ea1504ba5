using Platform.Generator.Files;
using Platform.Generator.Schemas;

namespace Platform.Generator;

/// <summary>The tool's two ways: write, or check.</summary>
internal static class CommandLine
{
    private const string Solution = "Platform.slnx";

    /// <summary>Writes the generated files, or with <paramref name="check"/> compares; 0 where all is well.</summary>
    public static int Run(string repository, bool check, TextWriter output, TextWriter error)
    {
        var findings = new SchemaFindings();
        var files = Generation.Run(repository, findings);
        if (findings.Any)
        {
            findings.All.ToList().ForEach(error.WriteLine);
            return 1;
        }

        var tree = new GeneratedTree(repository);
        if (!check)
        {
            tree.Write(files);
            output.WriteLine(FormattableString.Invariant($"{files.Count} generated files are up to date"));
            return 0;
        }

        var differences = tree.Differences(files);
        differences.ToList().ForEach(error.WriteLine);
        if (differences.Count > 0)
        {
            var count = FormattableString.Invariant($"{differences.Count}");
            error.WriteLine($"{count} generated files differ from their sources: run `make gen`");
        }

        return differences.Count > 0 ? 1 : 0;
    }

    /// <summary>The root of the repository that holds a folder.</summary>
    public static string FindRepository(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, Solution)))
            {
                return at.FullName;
            }
        }

        throw new InvalidOperationException($"no {Solution} in {folder} or above: run this inside the repository");
    }
}
