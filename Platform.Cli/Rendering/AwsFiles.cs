using System.Text.Json;
using Platform.Cli.Documents;
using Platform.Cli.Graph;

namespace Platform.Cli.Rendering;

/// <summary>
/// <c>aws/</c>: the inputs of every AWS resource, and of the components that Pulumi's EKS plugin makes of several.
/// </summary>
internal static class AwsFiles
{
    private const string EksPackage = "eks";

    /// <summary>One file a resource.</summary>
    public static IEnumerable<RenderedFile> Of(ResourceGraph graph) =>
        from resource in graph.Resources
        where IsAws(ResourceToken.Parse(resource.Type).Package, resource.Custom)
        select new RenderedFile(
            $"aws/{Folder(resource)}/{FileNames.Safe(resource.Name)}.json",
            JsonText.Document(json => json.WriteSorted(resource.Inputs)));

    /// <summary>
    /// Service and resource, such as <c>s3-bucket</c> for <c>aws:s3/bucket:Bucket</c> and <c>eks-cluster</c> for
    /// <c>eks:index:Cluster</c>.
    /// </summary>
    public static string Folder(GraphResource resource)
    {
        var token = ResourceToken.Parse(resource.Type);
        return FileNames.Safe(token.Package == EksPackage
            ? $"{EksPackage}-{JsonNamingPolicy.CamelCase.ConvertName(token.Type)}"
            : token.Module.Replace('/', '-'));
    }

    private static bool IsAws(string package, bool custom) => package == EksPackage || (package == "aws" && custom);
}
