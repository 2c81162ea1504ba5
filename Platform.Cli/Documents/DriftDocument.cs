using System.Globalization;
using System.Text.Json;
using Platform.Cli.Runs.Drift;

namespace Platform.Cli.Documents;

/// <summary>The document of <c>platform drift --output json</c>; its members are a contract.</summary>
internal static class DriftDocument
{
    /// <summary>A moment as every document of drift writes it: RFC 3339, UTC, whole seconds.</summary>
    public static string Moment(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>The whole document. It has names of fields and no values.</summary>
    public static byte[] Of(DriftReport report) => JsonText.Document(json =>
    {
        json.WriteStartObject();
        json.WriteNumber("schemaVersion", StackDocument.SchemaVersion);
        json.WriteString("command", "drift");
        json.WriteString("stack", report.Stack);
        json.WriteString("result", DriftManifest.ResultOf(report));
        json.WriteString("checkedAt", Moment(report.CheckedAt));
        foreach (var (name, _, part) in report.Parts)
        {
            WritePart(json, name, part);
        }

        StackDocument.WriteFindings(json, [.. report.Findings]);
        json.WriteEndObject();
    });

    private static void WritePart(Utf8JsonWriter json, string name, DriftPart? part)
    {
        if (part is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteNumber("count", part.Total);
        json.WriteStartArray("resources");
        foreach (var one in part.Resources)
        {
            json.WriteStartObject();
            json.WriteString("operation", one.Operation);
            json.WriteString("urn", one.Urn);
            json.WriteString("type", one.Type);
            json.WriteString("name", one.Name);
            json.WriteStartArray("fields");
            foreach (var field in one.Fields)
            {
                json.WriteStringValue(field);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
