using Platform.Cli.Graph;

namespace Platform.Cli.Rendering;

/// <summary><c>kubernetes/</c>: one object a file, by namespace.</summary>
internal static class KubernetesFiles
{
    private const string ClusterFolder = "_cluster";

    /// <summary>The files of all objects.</summary>
    public static IEnumerable<RenderedFile> Of(
        IReadOnlyList<KubernetesObject> objects, IReadOnlyDictionary<KubernetesObject, byte[]> manifests)
    {
        var paths = objects.Select(item => Path(item, withGroup: false)).ToList();
        var uses = paths.CountBy(path => path, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        return objects.Zip(paths, (item, path) => new RenderedFile(
            uses[path] == 1 ? path : Path(item, withGroup: true), manifests[item]));
    }

    private static string Path(KubernetesObject item, bool withGroup)
    {
        var folder = item.Namespace is { } name ? FileNames.Safe(name) : ClusterFolder;
        return $"kubernetes/{folder}/{FileName(item, withGroup)}";
    }

    /// <summary>
    /// <c>&lt;kind&gt;-&lt;name&gt;.yaml</c>, or <c>&lt;kind&gt;.&lt;group&gt;-&lt;name&gt;.yaml</c>, in lower
    /// case.
    /// </summary>
    public static string FileName(KubernetesObject item, bool withGroup = false)
    {
        var group = withGroup && item.Group.Length > 0 ? "." + item.Group : "";
        return $"{item.Kind.ToLowerInvariant()}{group}-{FileNames.Safe(item.Name)}.yaml";
    }
}
