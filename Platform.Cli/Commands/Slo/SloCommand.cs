using System.CommandLine;
using Platform.Cli.Terminal;

namespace Platform.Cli.Commands;

/// <summary><c>platform slo</c>: service level objectives of a stack, or of a file on its own.</summary>
internal static class SloCommand
{
    /// <summary>The command.</summary>
    public static Command Create(CommandHost host) => new("slo", "Show, import and write out service level objectives")
    {
        SloListCommand.Create(host),
        SloExplainCommand.Create(host),
        SloRulesCommand.Create(host),
        SloImportCommand.Create(host),
        SloReportCommand.Create(host),
    };
}
