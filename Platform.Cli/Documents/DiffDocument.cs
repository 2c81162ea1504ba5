using System.Text.Json;
using Platform.Cli.Comparison;
using Platform.Cli.Graph;
using Platform.Cli.Runs;

namespace Platform.Cli.Documents;

/// <summary>The document of <c>platform diff --output json</c>; its members are a contract.</summary>
internal static class DiffDocument
{
    /// <summary>The whole document, with values in full.</summary>
    public static byte[] Of(ComparisonReport report) => JsonText.Document(json =>
    {
        json.WriteStartObject();
        json.WriteNumber("schemaVersion", StackDocument.SchemaVersion);
        json.WriteString("command", "diff");
        WriteStack(json, "from", report.From);
        WriteStack(json, "to", report.To);
        json.WriteString("result", report.Difference is null ? "failed" : "succeeded");
        json.WriteNumber("duration", Math.Round((decimal)report.Duration.TotalSeconds, 2));
        WriteSummary(json, report.Difference);
        json.WriteStartArray("resources");
        foreach (var resource in report.Difference?.Resources ?? [])
        {
            WriteResource(json, resource);
        }

        json.WriteEndArray();
        StackDocument.WriteFindings(json, [.. report.Findings]);
        json.WriteEndObject();
    });

    private static void WriteStack(Utf8JsonWriter json, string name, StackReport stack)
    {
        json.WriteStartObject(name);
        json.WriteString("stack", stack.Stack);
        json.WriteString("configFile", stack.ConfigFile);
        json.WriteEndObject();
    }

    private static void WriteSummary(Utf8JsonWriter json, GraphDifference? difference)
    {
        json.WriteStartObject("summary");
        foreach (var change in Enum.GetValues<Change>())
        {
            json.WriteNumber(NameOf(change), difference?.Count(change) ?? 0);
        }

        json.WriteNumber("same", difference?.Same ?? 0);
        json.WriteNumber("alike", difference?.Alike ?? 0);
        json.WriteEndObject();
    }

    private static void WriteResource(Utf8JsonWriter json, ResourceDifference resource)
    {
        json.WriteStartObject();
        json.WriteString("change", NameOf(resource.Change));
        json.WriteString("component", resource.Component);
        json.WriteString("type", resource.Shown.Type);
        json.WriteString("name", resource.Shown.Name);
        WriteUrn(json, "from", resource.From);
        WriteUrn(json, "to", resource.To);
        json.WriteStartArray("fields");
        foreach (var field in resource.Fields)
        {
            json.WriteStartObject();
            json.WriteString("path", field.Path);
            json.WriteString("change", NameOf(field.Change));
            json.WritePropertyName("from");
            json.WriteSorted(field.From);
            json.WritePropertyName("to");
            json.WriteSorted(field.To);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteUrn(Utf8JsonWriter json, string name, GraphResource? resource) =>
        json.WriteString(name, resource?.Urn);

    private static string NameOf(Change change) => change switch
    {
        Change.Added => "added",
        Change.Removed => "removed",
        Change.Unknown => "unknown",
        _ => "changed",
    };
}
