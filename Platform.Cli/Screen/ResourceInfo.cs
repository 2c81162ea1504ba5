using System.Text.Json.Nodes;
using Platform.Cli.Graph;

namespace Platform.Cli.Screen;

/// <summary>
/// What is worth knowing about a resource at a glance: its real name, its version or timing, its protection.
/// </summary>
internal static class ResourceInfo
{
    private static readonly string[] AwsNames = ["bucket", "name", "roleName", "role"];

    /// <summary>The remarks, with middle dots between them.</summary>
    public static string Of(GraphResource resource)
    {
        var remarks = Remarks(resource).Where(remark => !string.IsNullOrEmpty(remark) && remark != resource.Name);
        return string.Join(" · ", remarks.Distinct(StringComparer.Ordinal));
    }

    private static IEnumerable<string?> Remarks(GraphResource resource)
    {
        var token = ResourceToken.Parse(resource.Type);
        foreach (var remark in token.Package switch
        {
            "kubernetes" when token.Module.StartsWith("helm.sh/", StringComparison.Ordinal) => Chart(resource.Inputs),
            "kubernetes" when token.Type == "Schedule" => Schedule(resource.Inputs),
            "kubernetes" => [resource.Inputs.Text("metadata", "name")],
            "aws" => [AwsNames.Select(key => resource.Inputs.Text(key)).FirstOrDefault(name => name is not null)],
            _ => [],
        })
        {
            yield return remark;
        }

        yield return resource.Options.Protect ? "protected" : resource.Options.RetainOnDelete ? "retained" : null;
    }

    private static string?[] Chart(JsonObject inputs) =>
        [string.Join(' ', new[] { inputs.Text("chart"), inputs.Text("version") }.OfType<string>())];

    private static string?[] Schedule(JsonObject inputs) =>
        [
            inputs.Text("metadata", "name"),
            inputs.Text("spec", "schedule"),
            inputs.Text("spec", "template", "ttl") is { } ttl ? $"kept {ttl}" : null,
        ];
}
