using Platform.Cli.Graph;

namespace Platform.Cli.Screen;

/// <summary>Says where a resource will be: its AWS region, or its Kubernetes namespace.</summary>
internal sealed class ResourcePlaces(ResourceGraph graph)
{
    private readonly Dictionary<string, string?> _regions = graph.Resources
        .Where(resource => ResourceToken.Parse(resource.Type).IsProvider)
        .DistinctBy(resource => resource.Urn, StringComparer.Ordinal)
        .ToDictionary(resource => resource.Urn, resource => resource.Inputs.Text("region"), StringComparer.Ordinal);

    /// <summary>The region or namespace; empty where neither makes sense.</summary>
    public string Of(GraphResource resource)
    {
        var token = ResourceToken.Parse(resource.Type);
        return token.Package switch
        {
            _ when token.IsProvider => _regions.GetValueOrDefault(resource.Urn) ?? "",
            "aws" when token.Module.StartsWith("iam/", StringComparison.Ordinal) => "global",
            "aws" => resource.Inputs.Text("region") ?? RegionOfProvider(resource) ?? "",
            "kubernetes" => resource.Inputs.Text("metadata", "namespace") ?? resource.Inputs.Text("namespace") ?? "",
            _ => "",
        };
    }

    private string? RegionOfProvider(GraphResource resource)
    {
        var reference = resource.Provider;
        var end = reference?.LastIndexOf("::", StringComparison.Ordinal) ?? -1;
        return end < 0 ? null : _regions.GetValueOrDefault(reference![..end]);
    }
}
