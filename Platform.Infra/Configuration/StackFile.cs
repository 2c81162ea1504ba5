using System.Collections.Immutable;
using Platform.Findings;

namespace Platform.Configuration;

/// <summary>A stack file, <c>Pulumi.&lt;stack&gt;.yaml</c>, read without the Pulumi CLI.</summary>
/// <param name="File">The name that findings show.</param>
/// <param name="Root">The map under <c>config:</c>, by full key such as <c>platform:aws</c>.</param>
/// <param name="Config">What the engine would hand to the program: scalars as text, structured values as JSON text.
/// A secret leaf holds <see cref="ConfigNode.SecretStandIn"/>.</param>
/// <param name="SecretKeys">Those keys of <paramref name="Config"/> that are or hold a secret.</param>
/// <param name="Findings">What is wrong with the file itself.</param>
public sealed record StackFile(
    string File,
    ConfigNode Root,
    ImmutableSortedDictionary<string, string> Config,
    ImmutableArray<string> SecretKeys,
    ImmutableArray<Finding> Findings)
{
    private static readonly string[] KnownKeys =
        ["config", "environment", "secretsprovider", "encryptedkey", "encryptionsalt"];

    /// <summary>Reads a stack file from disk.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="shownAs">The name that findings show; by default the path as given.</param>
    /// <returns>The file. One that does not exist is read as empty, with a finding.</returns>
    public static StackFile Read(string path, string? shownAs = null)
    {
        var file = shownAs ?? path;
        if (System.IO.File.Exists(path))
        {
            return Parse(System.IO.File.ReadAllText(path), file);
        }

        var findings = new FindingList(file);
        findings.Add(
            FindingCatalogue.NoStackFile, null, "", "The file does not exist, so the stack has no configuration.",
            "Check the stack's name, or name the file with --config-file.");
        return Create(file, new ConfigNode { Kind = ConfigNodeKind.Map }, findings);
    }

    /// <summary>Reads a stack file's text.</summary>
    /// <param name="text">The YAML text.</param>
    /// <param name="file">The name that findings show.</param>
    /// <returns>The file.</returns>
    public static StackFile Parse(string text, string file)
    {
        var findings = new FindingList(file);
        var document = YamlNodes.Read(text, findings);
        return Create(file, ConfigMap(document, findings), findings);
    }

    private static StackFile Create(string file, ConfigNode root, FindingList findings)
    {
        var entries = root.Entries.DistinctBy(entry => entry.Key, StringComparer.Ordinal).ToArray();
        return new StackFile(
            file,
            root,
            entries.ToImmutableSortedDictionary(
                entry => entry.Key, entry => NodeJson.EngineText(entry.Value), StringComparer.Ordinal),
            [
                .. entries.Where(entry => NodeJson.HoldsSecret(entry.Value))
                    .Select(entry => entry.Key).Order(StringComparer.Ordinal),
            ],
            findings.Sorted());
    }

    private static ConfigNode ConfigMap(ConfigNode document, FindingList findings)
    {
        if (document.Kind != ConfigNodeKind.Map)
        {
            findings.Add(
                FindingCatalogue.WrongType, document.Line, "", "The file is not a map.", "Begin it with config:.");
            return new ConfigNode { Kind = ConfigNodeKind.Map, Line = document.Line };
        }

        var keys = new KeyCheck(findings, KnownKeys, FindingCatalogue.UnknownFileKey);
        var config = keys.Check("", document).FirstOrDefault(entry => entry.Key is "config")?.Value;
        if (config is null or { Kind: ConfigNodeKind.Map })
        {
            return config ?? new ConfigNode { Kind = ConfigNodeKind.Map, Line = 1 };
        }

        if (config.Kind != ConfigNodeKind.Null)
        {
            findings.Add(
                FindingCatalogue.WrongType, config.Line, "config", $"{Wording.A(config)} stands where a map is needed.",
                "Put keys such as platform:deployment under it.");
        }

        return new ConfigNode { Kind = ConfigNodeKind.Map, Line = config.Line };
    }
}
