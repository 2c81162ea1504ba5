using System.Text.Json.Nodes;
using Platform.Cli.Graph;
using Platform.Cli.Yaml;

namespace Platform.Cli.Rendering;

/// <summary>Builds <c>kustomization.yaml</c>.</summary>
internal static class Kustomization
{
    /// <summary>The file's text.</summary>
    /// <param name="resources">Files and folders, relative to it.</param>
    /// <param name="charts">Releases with the file that holds their values.</param>
    public static string Text(
        IEnumerable<string> resources, IEnumerable<(HelmRelease Release, string ValuesFile)> charts)
    {
        var document = new JsonObject
        {
            ["apiVersion"] = "kustomize.config.k8s.io/v1beta1",
            ["kind"] = "Kustomization",
            ["resources"] = new JsonArray([.. resources.Select(path => JsonValue.Create(path))]),
        };
        var helm = new JsonArray([.. charts.Select(chart => Chart(chart.Release, chart.ValuesFile))]);
        if (helm.Count > 0)
        {
            document["helmCharts"] = helm;
        }

        return YamlText.Of(document);
    }

    private static JsonObject Chart(HelmRelease release, string valuesFile)
    {
        // kustomize wants an OCI chart's address in two parts.
        var slash = release.Chart.StartsWith("oci://", StringComparison.Ordinal) ? release.Chart.LastIndexOf('/') : -1;
        var chart = new JsonObject
        {
            ["name"] = release.Chart[(slash + 1)..],
            ["releaseName"] = release.Name,
            ["namespace"] = release.Namespace,
            ["includeCRDs"] = true,
            ["valuesFile"] = valuesFile,
        };
        if (release.Version is not null)
        {
            chart["version"] = release.Version;
        }

        if ((slash >= 0 ? release.Chart[..slash] : release.Repository) is { } repository)
        {
            chart["repo"] = repository;
        }

        return chart;
    }
}
