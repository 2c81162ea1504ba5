using Platform.Calendar;
using Platform.Cli.Commands.Freeze;

namespace Platform.Cli.Documents;

/// <summary>
/// What <c>platform freeze status</c> prints for scripts: the answer alone. Where an error stands in the way, there is no
/// answer but the findings.
/// </summary>
internal static class FreezeDocument
{
    /// <summary>The document.</summary>
    public static byte[] Of(FreezeAnswer answer) => JsonText.Document(json =>
    {
        json.WriteStartObject();
        if (answer.Status is { } status)
        {
            json.WriteString("status", status.Frozen ? "frozen" : "open");
            json.WriteString("source", status.Manual ? "manual" : "schedule");
            json.WriteString("window", status.Window);
            json.WriteString("reason", status.Reason);
            json.WriteString("frozenUntil", status.FrozenUntil is { } until ? Moments.Text(until) : null);
        }
        else
        {
            json.WriteNumber("schemaVersion", StackDocument.SchemaVersion);
            json.WriteString("command", "freeze status");
            json.WriteString("stack", answer.Stack);
            json.WriteString("result", "failed");
            StackDocument.WriteFindings(json, answer.Findings);
        }

        json.WriteEndObject();
    });
}
