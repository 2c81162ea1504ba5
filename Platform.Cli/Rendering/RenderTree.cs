using Platform.Cli.Documents;
using Platform.Cli.Graph;
using Platform.Cli.Runs;

namespace Platform.Cli.Rendering;

/// <summary>Everything that <c>platform render</c> writes, in memory.</summary>
internal static class RenderTree
{
    /// <summary>All files in ordinal order of their paths; the same graph gives the same bytes.</summary>
    /// <exception cref="InvalidOperationException">Two things claim one file.</exception>
    public static IReadOnlyList<RenderedFile> Of(StackReport report)
    {
        var graph = report.Graph ?? throw new InvalidOperationException("There is no graph to render.");
        var objects = graph.Resources.Select(KubernetesObject.From).OfType<KubernetesObject>().ToList();
        var releases = graph.Resources.Select(HelmRelease.From).OfType<HelmRelease>().ToList();
        List<RenderedFile> files =
        [
            .. KubernetesFiles.Of(objects),
            .. HelmFiles.Of(releases),
            .. AwsFiles.Of(graph),
            .. PolicyFiles.Of(graph),
            .. PrometheusFiles.Of(objects),
            .. GitOpsFiles.Of(graph, objects, releases),
            new("graph.json", StackDocument.Preview(report with { Duration = TimeSpan.Zero })),
        ];
        files.Sort((x, y) => string.CompareOrdinal(x.Path, y.Path));
        for (var i = 1; i < files.Count; i++)
        {
            // Also where only the case differs, for file systems that do not tell them apart.
            if (string.Equals(files[i - 1].Path, files[i].Path, StringComparison.OrdinalIgnoreCase))
            {
                throw new InvalidOperationException($"Two resources claim the file {files[i].Path}.");
            }
        }

        return files;
    }
}
