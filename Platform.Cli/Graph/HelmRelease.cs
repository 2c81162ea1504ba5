using System.Text.Json.Nodes;

namespace Platform.Cli.Graph;

/// <summary>A Helm release.</summary>
/// <param name="Resource">The resource it comes from.</param>
/// <param name="Name">The release's name.</param>
/// <param name="Namespace">The namespace it is installed in.</param>
/// <param name="Chart">The chart's name, or its OCI address.</param>
/// <param name="Version">The chart's version.</param>
/// <param name="Repository">Address of the chart repository; <c>null</c> for OCI charts.</param>
/// <param name="Values">The values.</param>
internal sealed record HelmRelease(
    GraphResource Resource,
    string Name,
    string Namespace,
    string Chart,
    string? Version,
    string? Repository,
    JsonObject Values)
{
    /// <summary>Reads a resource as a release; <c>null</c> where it is none.</summary>
    public static HelmRelease? From(GraphResource resource)
    {
        if (resource.Type != "kubernetes:helm.sh/v3:Release")
        {
            return null;
        }

        var inputs = resource.Inputs;
        return new(
            resource,
            inputs.Text("name") ?? resource.Name,
            inputs.Text("namespace") ?? "default",
            inputs.Text("chart") ?? "",
            inputs.Text("version"),
            inputs.Text("repositoryOpts", "repo"),
            inputs.At("values") as JsonObject ?? []);
    }
}
