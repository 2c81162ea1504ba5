using Platform.Cli.Rendering;
using Platform.Cli.Runs;

namespace Platform.Cli.Documents;

/// <summary>The document of <c>platform render --output json</c>.</summary>
internal static class RenderDocument
{
    /// <summary>The document: the verdict, the folder, and what happened to its files.</summary>
    public static byte[] Of(StackReport report, string folder, RenderCounts? counts) =>
        StackDocument.Verdict("render", report, json =>
        {
            json.WriteString("out", folder);
            json.WriteStartObject("files");
            json.WriteNumber("written", counts?.Written ?? 0);
            json.WriteNumber("unchanged", counts?.Unchanged ?? 0);
            json.WriteNumber("deleted", counts?.Deleted ?? 0);
            json.WriteEndObject();
        });
}
