using System.CommandLine;
using Platform.Cli.Documents;
using Platform.Cli.Runs;
using Platform.Cli.Screen;
using Platform.Cli.Terminal;

namespace Platform.Cli.Commands.Freeze;

/// <summary>
/// <c>platform freeze status</c>: whether a stack's deployments are frozen at a moment, from its calendar alone; no
/// cluster is asked.
/// </summary>
internal static class FreezeStatusCommand
{
    /// <summary>The command.</summary>
    public static Command Create(CommandHost host)
    {
        var at = new Option<string?>("--at")
        {
            Description = "The moment in RFC 3339, such as 2026-12-25T18:00:00Z; by default now",
            HelpName = "MOMENT",
        };
        var decided = new Option<string?>("--override")
        {
            Description = "An override as JSON or YAML, {mode, until, by, reason}, or the ConfigMap that holds it",
            HelpName = "FILE",
        };
        var expectOpen = new Option<bool>("--expect-open")
        {
            Description = $"For pipelines: end with {ExitCode.Policy} where deployments are frozen",
        };
        var command = Verb.Create(
            "status",
            "Say whether deployments are frozen",
            (result, settings, _) => RunAsync(
                host,
                settings,
                new FreezeQuestion(result.GetValue(at), result.GetValue(decided), result.GetValue(expectOpen))));
        command.Add(at);
        command.Add(decided);
        command.Add(expectOpen);
        return command;
    }

    private static async Task<int> RunAsync(CommandHost host, CommonSettings settings, FreezeQuestion question)
    {
        var answer = FreezeAnswer.Of(host, settings.Stack, question);
        var terminal = TerminalSettings.Of(host, settings.Color);
        if (settings.Output == OutputFormat.Json)
        {
            await Verb.ShowAsync(host, FreezeDocument.Of(answer));
        }
        else if (settings.Output == OutputFormat.Markdown)
        {
            await host.Out.WriteAsync(FreezeComment.Of(answer));
        }
        else
        {
            await Verb.ShowAsync(host, FreezeScreen.Lines(answer, settings.Quiet), terminal);
        }

        // The document of an answer is the answer alone; what was noticed on the way must still be seen.
        if (settings.Output != OutputFormat.Text && answer.Status is not null)
        {
            await host.Error.WriteAsync(AnsiText.Of(FindingLines.Of(answer.Findings), color: false));
        }

        return answer.ExitCode;
    }
}
