using System.CommandLine;
using Platform.Cli.Documents;
using Platform.Cli.Runs;
using Platform.Cli.Screen;
using Platform.Cli.Terminal;
using Platform.Slo;

namespace Platform.Cli.Commands;

/// <summary><c>platform slo rules FILE</c>: the rule groups of a spec file, as Prometheus reads them.</summary>
internal static class SloRulesCommand
{
    /// <summary>The command.</summary>
    public static Command Create(CommandHost host)
    {
        var file = new Argument<string>("FILE") { Description = "The spec file: ours or Sloth's" };
        var runbooks = new Option<string?>("--runbooks")
        {
            Description = "Address under which the alerts' runbooks are",
            HelpName = "URL",
        };
        var grafana = new Option<string?>("--grafana") { Description = "Grafana's address", HelpName = "URL" };
        var display = new DisplayOptions();
        var command = new Command("rules", "Print the rule groups of a spec file, as Prometheus reads them")
        {
            file, runbooks, grafana,
        };
        display.AddTo(command);
        command.SetAction((result, _) =>
        {
            var source = SloSource.Read(result.GetRequiredValue(file), host.WorkingDirectory);
            source = source with
            {
                Links = new(
                    result.GetValue(runbooks)?.TrimEnd('/') ?? source.Links.RunbookBaseUrl,
                    result.GetValue(grafana)?.TrimEnd('/') ?? source.Links.GrafanaUrl),
            };
            return ShowAsync(host, source, display.OutputOf(result), display.ColorOf(result));
        });
        return command;
    }

    private static async Task<int> ShowAsync(CommandHost host, SloSource source, OutputFormat output, ColorMode color)
    {
        var groups = SloRules.Of(source.Slos, source.Options, source.Links);
        if (output == OutputFormat.Json)
        {
            await Verb.ShowAsync(host, SloDocument.Rules(source, groups));
            return source.ExitCode;
        }

        // The result is a file: what is to be said of it goes elsewhere.
        await host.Error.WriteAsync(AnsiText.Of(FindingLines.Of(source.Findings), TerminalSettings.Of(host, color).Color));
        if (source.IsValid)
        {
            var text = RuleFileYaml.Of(groups);
            await host.Out.WriteAsync(output == OutputFormat.Markdown ? $"```yaml\n{text}```\n" : text);
        }

        return source.ExitCode;
    }
}
