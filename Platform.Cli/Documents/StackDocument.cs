using System.Text.Json;
using Platform.Cli.Graph;
using Platform.Cli.Runs;
using Platform.Findings;

namespace Platform.Cli.Documents;

/// <summary>The JSON document that a verb prints with <c>--output json</c>; its members are a contract.</summary>
internal static class StackDocument
{
    /// <summary>Raised when a member changes its name or meaning.</summary>
    public const int SchemaVersion = 1;

    /// <summary>The whole document of <c>platform preview</c>.</summary>
    public static byte[] Preview(StackReport report) => JsonText.Document(json =>
    {
        json.WriteStartObject();
        WriteHead(json, "preview", report);
        json.WriteStartArray("resources");
        foreach (var resource in report.Graph?.Resources ?? [])
        {
            WriteResource(json, resource);
        }

        json.WriteEndArray();
        json.WritePropertyName("outputs");
        json.WriteSorted(report.Graph?.Outputs ?? []);
        WriteFindings(json, report.Findings);
        json.WriteEndObject();
    });

    /// <summary>
    /// The document of a verb that shows no resources, with its own members between summary and findings.
    /// </summary>
    public static byte[] Verdict(string command, StackReport report, Action<Utf8JsonWriter>? own = null) =>
        JsonText.Document(json =>
        {
            json.WriteStartObject();
            WriteHead(json, command, report);
            own?.Invoke(json);
            WriteFindings(json, report.Findings);
            json.WriteEndObject();
        });

    private static void WriteHead(Utf8JsonWriter json, string command, StackReport report)
    {
        json.WriteNumber("schemaVersion", SchemaVersion);
        json.WriteString("command", command);
        json.WriteString("stack", report.Stack);
        json.WriteString("result", report.Succeeded ? "succeeded" : "failed");
        json.WriteNumber("duration", Math.Round((decimal)report.Duration.TotalSeconds, 2));
        json.WriteStartObject("summary");
        json.WriteNumber("create", report.Graph?.Created ?? 0);
        json.WriteEndObject();
    }

    private static void WriteResource(Utf8JsonWriter json, GraphResource resource)
    {
        json.WriteStartObject();
        json.WriteString("urn", resource.Urn);
        json.WriteString("type", resource.Type);
        json.WriteString("name", resource.Name);
        json.WriteString("parent", resource.Parent);
        json.WriteBoolean("custom", resource.Custom);
        json.WriteString("provider", resource.Provider);
        json.WriteString("version", resource.Version);
        json.WritePropertyName("inputs");
        json.WriteSorted(resource.Inputs);
        WriteStrings(json, "dependencies", resource.Dependencies);
        json.WriteStartObject("options");
        json.WriteBoolean("protect", resource.Options.Protect);
        json.WriteBoolean("retainOnDelete", resource.Options.RetainOnDelete);
        WriteStrings(json, "ignoreChanges", resource.Options.IgnoreChanges);
        WriteStrings(json, "aliases", resource.Options.Aliases);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>Writes the member <c>findings</c>.</summary>
    public static void WriteFindings(Utf8JsonWriter json, IReadOnlyList<Finding> findings)
    {
        json.WriteStartArray("findings");
        foreach (var finding in findings)
        {
            json.WriteStartObject();
            json.WriteString("code", finding.Code);
            json.WriteString("severity", finding.Severity == Severity.Error ? "error" : "warning");
            json.WriteString("file", finding.File);
            json.WritePropertyName("line");
            if (finding.Line is { } line)
            {
                json.WriteNumberValue(line);
            }
            else
            {
                json.WriteNullValue();
            }

            json.WriteString("path", finding.Path);
            json.WriteString("message", finding.Message);
            json.WriteString("fix", finding.Fix);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteStrings(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }
}
