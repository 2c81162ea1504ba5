using Platform.Generator.Model;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Platform.Generator.Schemas;

/// <summary>A YAML file read from the repository: its root mapping, and its place and hash for headers.</summary>
internal sealed record YamlSource(SourceFile File, YamlFields Root)
{
    /// <summary>Reads one file; null, with a finding, where it is not one YAML mapping.</summary>
    public static YamlSource? Read(string repository, string path, SchemaFindings findings)
    {
        if (!System.IO.File.Exists(Path.Combine(repository, path)))
        {
            findings.Add(path, 1, "the file is missing", "add it");
            return null;
        }

        var text = System.IO.File.ReadAllText(Path.Combine(repository, path)).ReplaceLineEndings("\n");
        var stream = new YamlStream();
        try
        {
            stream.Load(new StringReader(text));
        }
        catch (YamlException fault)
        {
            var remedy = "quote a text that holds ': ' or ' #'";
            findings.Add(path, (int)fault.Start.Line, $"this is not YAML ({fault.Message})", remedy);
            return null;
        }

        if (stream.Documents is [{ RootNode: YamlMappingNode root }])
        {
            return new(new(path, SourceHash.Of(text)), new(path, root, findings));
        }

        findings.Add(path, 1, "the file is not one mapping", "write one resource or one package a file");
        return null;
    }
}
