using Platform.Cli.Documents;
using Platform.Cli.Graph;

namespace Platform.Cli.Rendering;

/// <summary><c>aws/</c>: the inputs of every AWS resource.</summary>
internal static class AwsFiles
{
    /// <summary>One file a resource.</summary>
    public static IEnumerable<RenderedFile> Of(ResourceGraph graph) =>
        from resource in graph.Resources
        where ResourceToken.Parse(resource.Type).Package == "aws" && resource.Custom
        select new RenderedFile(
            $"aws/{Folder(resource)}/{FileNames.Safe(resource.Name)}.json",
            JsonText.Document(json => json.WriteSorted(resource.Inputs)));

    /// <summary>Service and resource, such as <c>s3-bucket</c> for <c>aws:s3/bucket:Bucket</c>.</summary>
    public static string Folder(GraphResource resource) =>
        FileNames.Safe(ResourceToken.Parse(resource.Type).Module.Replace('/', '-'));
}
