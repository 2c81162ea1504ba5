using Platform.Cli.Graph;

namespace Platform.Cli.Rendering;

/// <summary><c>kubernetes/</c>: one object a file, by namespace.</summary>
internal static class KubernetesFiles
{
    private const string ClusterFolder = "_cluster";

    /// <summary>The files of all objects.</summary>
    public static IEnumerable<RenderedFile> Of(IReadOnlyList<KubernetesObject> objects)
    {
        var clashing = objects
            .GroupBy(item => Path(item, withGroup: false), StringComparer.Ordinal)
            .Where(group => group.Skip(1).Any())
            .Select(group => group.Key)
            .ToHashSet(StringComparer.Ordinal);
        return objects
            .AsParallel().AsOrdered()
            .Select(item => RenderedFile.Text(
                Path(item, withGroup: clashing.Contains(Path(item, withGroup: false))),
                Manifest.Text(item)));
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
