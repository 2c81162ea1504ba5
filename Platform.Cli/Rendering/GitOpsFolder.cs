using Platform.Cli.Graph;
using Platform.Cli.Yaml;

namespace Platform.Cli.Rendering;

/// <summary>One folder of the GitOps tree, with all its files.</summary>
/// <remarks>
/// With a chart, namespace, values and planned files stand at the top and everything else in <c>objects/</c>, which
/// builds without downloading the chart. Objects that hold secrets are written but not listed.
/// </remarks>
internal sealed class GitOpsFolder(string path, IReadOnlyDictionary<KubernetesObject, byte[]> manifests)
{
    private const string ObjectsFolder = "objects";

    /// <summary>Objects that a row of the plan puts here, with the name of their file.</summary>
    public List<(string File, KubernetesObject Item)> Planned { get; } = [];

    /// <summary>Objects that are here because their component is.</summary>
    public List<KubernetesObject> Objects { get; } = [];

    /// <summary>Charts.</summary>
    public List<HelmRelease> Releases { get; } = [];

    /// <summary>Names of the folders right below it.</summary>
    public SortedSet<string> Children { get; } = new(StringComparer.Ordinal);

    /// <summary>The folder's files, those of the folders below it aside.</summary>
    public IEnumerable<RenderedFile> Files()
    {
        var hasCharts = Releases.Count > 0;
        var top = Listed(hasCharts ? Objects.Where(IsNamespace) : Objects).Concat(PlannedFiles()).ToList();
        var rest = hasCharts ? [.. Listed(Objects.Where(item => !IsNamespace(item)))] : new List<ListedFile>();
        var charts = Releases.Select(release => (Release: release, File: ValuesFile(release))).ToList();
        IEnumerable<string> folders = [.. rest.Count > 0 ? [ObjectsFolder] : (string[])[], .. Children];
        return
        [
            .. Written(path, top, folders, charts),
            .. charts.Select(chart =>
                RenderedFile.Text($"{path}/{chart.File}", YamlText.Of(chart.Release.Values))),
            .. rest.Count > 0 ? Written($"{path}/{ObjectsFolder}", rest, [], []) : [],
        ];
    }

    private static IEnumerable<RenderedFile> Written(
        string folder,
        IReadOnlyList<ListedFile> files,
        IEnumerable<string> folders,
        IEnumerable<(HelmRelease Release, string File)> charts)
    {
        var resources = files.Where(file => file.IsFit).Select(file => file.Name)
            .Order(StringComparer.Ordinal).Concat(folders);
        return
        [
            .. files.Select(file => new RenderedFile($"{folder}/{file.Name}", file.Content)),
            RenderedFile.Text($"{folder}/kustomization.yaml", Kustomization.Text(resources, charts)),
        ];
    }

    private IEnumerable<ListedFile> PlannedFiles() => Planned
        .GroupBy(pair => pair.File, pair => pair.Item, StringComparer.Ordinal)
        .Select(group => new ListedFile(
            group.Key,
            ManyDocuments([.. group.OrderBy(item => KubernetesFiles.FileName(item), StringComparer.Ordinal)]),
            !group.Any(item => Manifest.HoldsSecrets(item.Resource.Inputs))));

    private byte[] ManyDocuments(KubernetesObject[] items) =>
        [.. manifests[items[0]], .. items.Skip(1).SelectMany(item => (byte[])[.. "---\n"u8, .. manifests[item]])];

    private IEnumerable<ListedFile> Listed(IEnumerable<KubernetesObject> items)
    {
        var objects = items.ToList();
        var onlyNamespace = objects.Count(IsNamespace) == 1;
        var taken = objects.CountBy(item => KubernetesFiles.FileName(item), StringComparer.Ordinal)
            .ToDictionary(StringComparer.Ordinal);
        return objects.Select(item => new ListedFile(
            onlyNamespace && IsNamespace(item) ? "namespace.yaml" : Name(item),
            manifests[item],
            !Manifest.HoldsSecrets(item.Resource.Inputs)));

        string Name(KubernetesObject item)
        {
            var name = KubernetesFiles.FileName(item);
            return taken[name] == 1 ? name
                : $"{FileNames.Safe(item.Namespace ?? "cluster")}-{KubernetesFiles.FileName(item, withGroup: true)}";
        }
    }

    private static bool IsNamespace(KubernetesObject item) => item is { Group: "", Kind: "Namespace" };

    private string ValuesFile(HelmRelease release) =>
        Releases.Count == 1 ? "values.yaml" : $"values-{FileNames.Safe(release.Name)}.yaml";

    private sealed record ListedFile(string Name, byte[] Content, bool IsFit);
}
