using Platform.Cli.Graph;
using Platform.Cli.Yaml;

namespace Platform.Cli.Rendering;

/// <summary>
/// <c>gitops/platform/</c>: the in-cluster part as folders for kustomize and Argo CD, one a component.
/// </summary>
/// <remarks>
/// A component with a chart keeps its namespace, values and chart at the top and everything else in <c>objects/</c>,
/// which builds without downloading the chart. Objects that hold secrets are written but not listed.
/// </remarks>
internal static class GitOpsFiles
{
    private const string ObjectsFolder = "objects";

    /// <summary>The files of all components that have something in the cluster.</summary>
    public static IEnumerable<RenderedFile> Of(
        ResourceGraph graph,
        IReadOnlyList<KubernetesObject> objects,
        IReadOnlyList<HelmRelease> releases,
        IReadOnlyDictionary<KubernetesObject, byte[]> manifests)
    {
        var folders = new GitOpsFolders(graph);
        var objectsByFolder = objects.ToLookup(item => folders.Of(item.Resource), StringComparer.Ordinal);
        var releasesByFolder = releases.ToLookup(release => folders.Of(release.Resource), StringComparer.Ordinal);
        return objectsByFolder.Select(group => group.Key)
            .Union(releasesByFolder.Select(group => group.Key), StringComparer.Ordinal)
            .SelectMany(folder => Component(
                $"gitops/platform/{folder}",
                [.. objectsByFolder[folder]],
                [.. releasesByFolder[folder]],
                manifests));
    }

    private static IEnumerable<RenderedFile> Component(
        string folder,
        IReadOnlyList<KubernetesObject> objects,
        IReadOnlyList<HelmRelease> releases,
        IReadOnlyDictionary<KubernetesObject, byte[]> manifests)
    {
        if (releases.Count == 0)
        {
            return Objects(folder, objects, manifests);
        }

        var top = objects.Where(IsNamespace).ToList();
        var rest = objects.Where(item => !IsNamespace(item)).ToList();
        var resources = Named(top).Select(pair => pair.File);
        if (rest.Count > 0)
        {
            resources = resources.Append(ObjectsFolder);
        }

        var charts = releases.Select(release => (release, ValuesFile(release, releases))).ToList();
        return
        [
            RenderedFile.Text($"{folder}/kustomization.yaml", Kustomization.Text(resources, charts)),
            .. Named(top).Select(pair => new RenderedFile($"{folder}/{pair.File}", manifests[pair.Item])),
            .. charts.Select(chart => RenderedFile.Text($"{folder}/{chart.Item2}", YamlText.Of(chart.release.Values))),
            .. rest.Count > 0 ? Objects($"{folder}/{ObjectsFolder}", rest, manifests) : [],
        ];
    }

    private static IEnumerable<RenderedFile> Objects(
        string folder,
        IReadOnlyList<KubernetesObject> objects,
        IReadOnlyDictionary<KubernetesObject, byte[]> manifests)
    {
        var named = Named(objects).ToList();
        var fit = named.Where(pair => !Manifest.HoldsSecrets(pair.Item.Resource.Inputs)).Select(pair => pair.File);
        return named
            .Select(pair => new RenderedFile($"{folder}/{pair.File}", manifests[pair.Item]))
            .Append(RenderedFile.Text($"{folder}/kustomization.yaml", Kustomization.Text(fit, [])));
    }

    private static IEnumerable<(KubernetesObject Item, string File)> Named(IReadOnlyList<KubernetesObject> objects)
    {
        var onlyNamespace = objects.Count(IsNamespace) == 1;
        var taken = objects.CountBy(item => KubernetesFiles.FileName(item), StringComparer.Ordinal)
            .ToDictionary(StringComparer.Ordinal);
        return objects
            .Select(item => (
                item, onlyNamespace && IsNamespace(item) ? "namespace.yaml" : Name(item)))
            .OrderBy(pair => pair.Item2, StringComparer.Ordinal);

        string Name(KubernetesObject item)
        {
            var name = KubernetesFiles.FileName(item);
            return taken[name] == 1 ? name
                : $"{FileNames.Safe(item.Namespace ?? "cluster")}-{KubernetesFiles.FileName(item, withGroup: true)}";
        }
    }

    private static bool IsNamespace(KubernetesObject item) => item is { Group: "", Kind: "Namespace" };

    private static string ValuesFile(HelmRelease release, IReadOnlyList<HelmRelease> releases) =>
        releases.Count == 1 ? "values.yaml" : $"values-{FileNames.Safe(release.Name)}.yaml";
}
