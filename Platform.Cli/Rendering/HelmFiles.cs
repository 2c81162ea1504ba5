using System.Text.Json.Nodes;
using Platform.Cli.Graph;
using Platform.Cli.Yaml;

namespace Platform.Cli.Rendering;

/// <summary><c>helm/</c>: which chart, and the values it gets.</summary>
internal static class HelmFiles
{
    /// <summary>Two files a release.</summary>
    public static IEnumerable<RenderedFile> Of(IEnumerable<HelmRelease> releases) => releases.SelectMany(Files);

    private static IEnumerable<RenderedFile> Files(HelmRelease release)
    {
        var folder = $"helm/{FileNames.Safe(release.Namespace)}-{FileNames.Safe(release.Name)}";
        yield return RenderedFile.Text($"{folder}/chart.yaml", YamlText.Of(Chart(release)));
        yield return RenderedFile.Text($"{folder}/values.yaml", YamlText.Of(release.Values));
    }

    private static JsonObject Chart(HelmRelease release)
    {
        var chart = new JsonObject
        {
            ["chart"] = release.Chart,
            ["namespace"] = release.Namespace,
            ["release"] = release.Name,
        };
        if (release.Version is not null)
        {
            chart["version"] = release.Version;
        }

        if (release.Repository is not null)
        {
            chart["repo"] = release.Repository;
        }

        return chart;
    }
}
