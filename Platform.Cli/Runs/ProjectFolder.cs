using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Platform.Cli.Runs;

/// <summary>The folder of a Pulumi project.</summary>
/// <param name="Path">The folder that holds <c>Pulumi.yaml</c>.</param>
internal sealed record ProjectFolder(string Path)
{
    private const string ProjectFile = "Pulumi.yaml";

    /// <summary>
    /// The nearest folder with a <c>Pulumi.yaml</c>, from a directory upwards; <c>null</c> where there is none.
    /// </summary>
    public static ProjectFolder? Find(string directory)
    {
        for (var folder = new DirectoryInfo(directory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, ProjectFile)))
            {
                return new ProjectFolder(folder.FullName);
            }
        }

        return null;
    }

    /// <summary>The names of the stacks that have a file, in ordinal order.</summary>
    public IReadOnlyList<string> Stacks() =>
    [
        .. Directory.EnumerateFiles(Path, "Pulumi.*.yaml")
            .Select(file => System.IO.Path.GetFileName(file)["Pulumi.".Length..^".yaml".Length])
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>A stack's file.</summary>
    public string StackFile(string stack) => System.IO.Path.Combine(Path, $"Pulumi.{stack}.yaml");

    /// <summary>The project's name; that of the folder where the file gives none.</summary>
    public string Name()
    {
        try
        {
            var yaml = new YamlStream();
            using var text = new StreamReader(System.IO.Path.Combine(Path, ProjectFile));
            yaml.Load(text);
            if (yaml.Documents is [{ RootNode: YamlMappingNode map }, ..]
                && map.Children.TryGetValue(new YamlScalarNode("name"), out var name)
                && name is YamlScalarNode { Value: { Length: > 0 } value })
            {
                return value;
            }
        }
        catch (YamlException)
        {
            // The Pulumi CLI reports what is wrong with its own file; a preview only needs a name.
        }

        return System.IO.Path.GetFileName(Path);
    }
}
