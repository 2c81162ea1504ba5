using System.Text.Json;
using System.Text.Json.Nodes;
using Platform.Cli.Documents;
using Platform.Cli.Graph;

namespace Platform.Cli.Rendering;

/// <summary><c>aws/iam/</c>: every policy document there is: of roles, buckets, keys and queues.</summary>
internal static class PolicyFiles
{
    /// <summary>
    /// One file a document, named as its resource, with <c>-trust</c> for the trust policy of a role and the resource's
    /// type in front where two resources share a name.
    /// </summary>
    public static IEnumerable<RenderedFile> Of(ResourceGraph graph)
    {
        var documents = graph.Resources.SelectMany(Documents).ToList();
        var clashing = documents
            .GroupBy(document => document.Name, StringComparer.Ordinal)
            .Where(group => group.Skip(1).Any())
            .Select(group => group.Key)
            .ToHashSet(StringComparer.Ordinal);
        return documents.Select(document =>
        {
            var prefix = clashing.Contains(document.Name) ? AwsFiles.Folder(document.Resource) + "-" : "";
            return new RenderedFile(
                $"aws/iam/{prefix}{FileNames.Safe(document.Name)}.json",
                JsonText.Document(json => document.Body.WriteTo(json)));
        });
    }

    private static IEnumerable<PolicyDocument> Documents(GraphResource resource)
    {
        if (ResourceToken.Parse(resource.Type).Package != "aws")
        {
            yield break;
        }

        if (Parse(resource.Inputs.At("policy")) is { } policy)
        {
            yield return new(resource, resource.Name, policy);
        }

        if (Parse(resource.Inputs.At("assumeRolePolicy")) is { } trust)
        {
            yield return new(resource, resource.Name + "-trust", trust);
        }

        foreach (var inline in resource.Inputs.At("inlinePolicies") as JsonArray ?? [])
        {
            if (inline.Text("name") is { } name && Parse(inline.At("policy")) is { } body)
            {
                yield return new(resource, $"{resource.Name}-{name}", body);
            }
        }
    }

    // The order within a document is its author's: it is kept, for people read it from the top.
    private static JsonObject? Parse(JsonNode? value)
    {
        if (value is JsonObject map)
        {
            return map;
        }

        try
        {
            return value is JsonValue text && text.GetValueKind() == JsonValueKind.String
                ? JsonNode.Parse(text.GetValue<string>()) as JsonObject
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private sealed record PolicyDocument(GraphResource Resource, string Name, JsonObject Body);
}
