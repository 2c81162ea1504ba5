using Platform.Generator.Model;
using Platform.Generator.Schemas;

namespace Platform.Generator.Crds;

/// <summary>Reads <c>crds/</c> into the package Pulumi.KubernetesCrds.</summary>
internal sealed class CrdPackage(string repository, SchemaFindings findings)
{
    private const string Project = "Pulumi.KubernetesCrds";
    private const string Folder = "crds";

    /// <summary>The package; null where there are no definitions.</summary>
    public PackageModel? Read()
    {
        var meta = PackageSchema.KubernetesModule("Pulumi.Kubernetes", "meta.v1", "Meta.V1") with { IsForeign = true };
        var modules = new Dictionary<string, ModuleModel>(StringComparer.Ordinal) { [meta.Key] = meta };
        List<ResourceModel> resources = [];
        List<ObjectModel> objects = [];
        foreach (var path in Files())
        {
            if (YamlSource.Read(repository, path, findings) is { } file
                && new CrdSchema(Project, file).Read() is { } kind)
            {
                modules[kind.Module.Key] = kind.Module;
                resources.Add(kind.Resource);
                objects.AddRange(kind.Objects);
            }
        }

        return resources.Count == 0
            ? null
            : new("kubernetes", Project, PackageStyle.Kubernetes, new("crds/", Hashes(resources)))
            {
                Modules = modules,
                Resources = resources,
                Objects = objects,
            };
    }

    private IEnumerable<string> Files() =>
        Directory.Exists(Path.Combine(repository, Folder))
            ? Directory.EnumerateFiles(Path.Combine(repository, Folder), "*.yaml", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(repository, file).Replace('\\', '/'))
                .Order(StringComparer.Ordinal)
            : [];

    private static string Hashes(List<ResourceModel> resources) =>
        SourceHash.Of(string.Concat(resources.Select(resource => resource.Source.Hash)));
}
