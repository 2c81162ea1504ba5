using System.CommandLine;
using Platform.Cli.Documents;
using Platform.Cli.Runs;
using Platform.Cli.Screen;
using Platform.Cli.Terminal;

namespace Platform.Cli.Commands;

/// <summary><c>platform slo import FILE</c>: a spec of Sloth's in our form, for a stack's <c>platform:slo</c>.</summary>
internal static class SloImportCommand
{
    /// <summary>The command.</summary>
    public static Command Create(CommandHost host)
    {
        var file = new Argument<string>("FILE") { Description = "Sloth's spec file, version prometheus/v1" };
        var display = new DisplayOptions();
        var command = new Command("import", "Print a spec of Sloth's in our form, to put under platform:slo") { file };
        display.AddTo(command);
        command.SetAction((result, _) => ShowAsync(
            host,
            SloSource.Read(result.GetRequiredValue(file), host.WorkingDirectory),
            display.OutputOf(result),
            display.ColorOf(result)));
        return command;
    }

    private static async Task<int> ShowAsync(CommandHost host, SloSource source, OutputFormat output, ColorMode color)
    {
        if (output == OutputFormat.Json)
        {
            await Verb.ShowAsync(host, SloDocument.Import(source));
            return source.ExitCode;
        }

        // The result is a file: what is to be said of it goes elsewhere.
        await host.Error.WriteAsync(AnsiText.Of(FindingLines.Of(source.Findings), TerminalSettings.Of(host, color).Color));
        if (source.IsValid)
        {
            var text = SloSpecYaml.Of(source.Slos);
            await host.Out.WriteAsync(output == OutputFormat.Markdown ? $"```yaml\n{text}```\n" : text);
        }

        return source.ExitCode;
    }
}
