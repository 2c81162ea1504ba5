using Platform.Cli.Documents;
using Platform.Cli.Graph;
using Platform.Cli.Runs;

namespace Platform.Cli.Rendering;

/// <summary>Everything that <c>platform render</c> writes, in memory.</summary>
internal static class RenderTree
{
    /// <summary>All files in ordinal order of their paths; the same graph gives the same bytes.</summary>
    /// <exception cref="RenderClashException">Two things claim one file.</exception>
    public static IReadOnlyList<RenderedFile> Of(StackReport report)
    {
        var whole = report.Graph ?? throw new InvalidOperationException("There is no graph to render.");
        var graph = whole with { Resources = [.. whole.Resources.Where(resource => resource.ReadId is null)] };
        var objects = graph.Resources.Select(KubernetesObject.From).OfType<KubernetesObject>().ToList();
        var releases = graph.Resources.Select(HelmRelease.From).OfType<HelmRelease>().ToList();
        List<RenderedFile> files = [];
        RenderedFile? document = null;
        // The document is as much work as all the rest.
        Parallel.Invoke(
            () => document = new("graph.json", StackDocument.Preview(report with { Duration = TimeSpan.Zero })),
            () =>
            {
                var manifests = Manifest.Texts(objects);
                files.AddRange(KubernetesFiles.Of(objects, manifests));
                files.AddRange(HelmFiles.Of(releases));
                files.AddRange(AwsFiles.Of(graph));
                files.AddRange(PolicyFiles.Of(graph));
                files.AddRange(PolicySuites.Of(
                    report.Config is { } config ? StackPolicies.Of(config) : [], objects, manifests));
                files.AddRange(PrometheusFiles.Of(objects));
                files.AddRange(ConfigMapFiles.Of(objects));
                files.AddRange(GitOpsFiles.Of(graph, objects, releases, manifests));
            });
        files.Add(document!);
        files.Sort((x, y) => string.CompareOrdinal(x.Path, y.Path));
        // Also where only the case differs, for file systems that do not tell them apart.
        var taken = new HashSet<string>(files.Count, StringComparer.OrdinalIgnoreCase);
        if (files.Find(file => !taken.Add(file.Path)) is { } clash)
        {
            throw new RenderClashException(clash.Path);
        }

        return files;
    }
}
