using System.Collections.Immutable;
using Platform.Configuration;
using Platform.Findings;

namespace Platform.Slo.Specs;

/// <summary>A file of SLOs on its own, without a stack: ours, or Sloth's.</summary>
/// <param name="Slos">The SLOs that could be read, in the order of the file.</param>
/// <param name="Options">What goes for all of them.</param>
/// <param name="Findings">What is wrong with it, sorted.</param>
public sealed record SloSpecFile(ImmutableArray<SpecSlo> Slos, SloOptions Options, ImmutableArray<Finding> Findings)
{
    /// <summary>Whether the file is one of Sloth's.</summary>
    public bool IsSloth { get; init; }

    /// <summary>Whether nothing in it is an error.</summary>
    public bool IsValid => !Findings.Any(finding => finding.Severity == Severity.Error);

    /// <summary>Reads a file from disk.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="shownAs">The name that findings show.</param>
    /// <returns>The file. One that does not exist is read as empty, with a finding.</returns>
    public static SloSpecFile Read(string path, string shownAs)
    {
        if (File.Exists(path))
        {
            return Parse(File.ReadAllText(path), shownAs);
        }

        var findings = new FindingList(shownAs);
        findings.Add(
            FindingCatalogue.SloSpecUnknown, null, "", "The file does not exist.", "Check its name and the current folder.");
        return new([], new(), findings.Sorted());
    }

    /// <summary>Reads a file's text.</summary>
    /// <param name="text">The YAML text.</param>
    /// <param name="shownAs">The name that findings show.</param>
    /// <returns>The file.</returns>
    public static SloSpecFile Parse(string text, string shownAs)
    {
        var findings = new FindingList(shownAs);
        var root = YamlNodes.Read(text, findings);
        var keys = root.Entries.ToLookup(entry => entry.Key, entry => entry.Value.Text, StringComparer.Ordinal);
        if (keys["version"].FirstOrDefault() is SlothSpec.Version)
        {
            var slos = SlothSpec.Read(root, findings);
            SpecChecks.Check(slos, new(), null, findings, SlothSpec.Keys);
            return new(slos, new(), findings.Sorted()) { IsSloth = true };
        }

        if (keys.Contains(OwnSpec.Key))
        {
            var (slos, options) = OwnSpec.Read(root, findings);
            return new(slos, options, findings.Sorted());
        }

        if (root.Entries.Length > 0 || findings.Sorted().IsEmpty)
        {
            findings.Add(FindingCatalogue.SloSpecUnknown, root.Line, "", Unknown(keys), Fix);
        }

        return new([], new(), findings.Sorted());
    }

    private static string Fix => $"Begin it with {OwnSpec.Key}: as in docs/slo.md, or with Sloth's version: {SlothSpec.Version}.";

    private static string Unknown(ILookup<string, string> keys) => (keys["version"].FirstOrDefault(), keys["apiVersion"].FirstOrDefault()) switch
    {
        ({ Length: > 0 } version, _) => $"Specs of version \"{version}\" are not read.",
        (_, { Length: > 0 } version) => $"Kubernetes objects of \"{version}\" are not read.",
        _ => "The file is no spec of SLOs.",
    };
}
