using System.CommandLine;
using Platform.Cli.Documents;
using Platform.Cli.Runs;
using Platform.Cli.Screen;
using Platform.Cli.Terminal;
using Platform.Findings;
using Platform.Slo;

namespace Platform.Cli.Commands;

/// <summary><c>platform slo explain ID</c>: one objective, its budget, and when its alerts fire and end.</summary>
internal static class SloExplainCommand
{
    /// <summary>The command.</summary>
    public static Command Create(CommandHost host)
    {
        var id = new Argument<string>("ID") { Description = "The objective's id, as `platform slo list` shows it" };
        var options = new SloSourceOptions();
        var command = new Command("explain", "Show an objective's budget, windows and thresholds, and when its alerts fire and end")
        {
            id,
        };
        options.AddTo(command);
        command.SetAction((result, _) => RunAsync(host, result.GetRequiredValue(id), options.Read(result)));
        return command;
    }

    private static async Task<int> RunAsync(CommandHost host, string id, SloSettings settings)
    {
        var source = SloSource.Read(
                settings.Stack, settings.File, host.WorkingDirectory, host.Program, host.Time);
        var slo = source.Slos.FirstOrDefault(one => one.Id == id);
        if (slo is null && source.IsValid)
        {
            source = source with { Findings = [.. source.Findings, Unknown(id, source)] };
        }

        var terminal = TerminalSettings.Of(host, settings.Color);
        SloExplanation? explanation = slo is null ? null : new SloExplanation(slo, source.Options);
        await (settings switch
        {
            { Output: OutputFormat.Json } => Verb.ShowAsync(host, SloDocument.Explain(source, explanation)),
            { Output: OutputFormat.Markdown } => host.Out.WriteAsync(SloMarkdown.Explain(source, explanation)),
            { Quiet: true } => Verb.ShowAsync(host, FindingLines.Of(source.Findings), terminal),
            _ => Verb.ShowAsync(host, SloExplainScreen.Lines(source, explanation), terminal),
        });
        return source.ExitCode;
    }

    private static Finding Unknown(string id, SloSource source)
    {
        var there = source.Slos.IsEmpty
            ? "It has none."
            : $"There are {string.Join(", ", source.Slos.Select(slo => slo.Id))}.";
        var code = FindingCatalogue.SloUnknown;
        return new Finding(code.Code, code.Severity, "", $"There is no objective \"{id}\" in {source.File}.", there);
    }
}
