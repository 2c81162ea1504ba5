using System.CommandLine;
using Platform.Cli.Terminal;

namespace Platform.Cli.Commands.Freeze;

/// <summary><c>platform freeze</c>: what the calendar says, and how to overrule it.</summary>
internal static class FreezeCommand
{
    /// <summary>The command.</summary>
    public static Command Create(CommandHost host) => new("freeze", "Ask the deployment calendar, or overrule it")
    {
        FreezeStatusCommand.Create(host),
        FreezeOverrideCommand.Create(host),
    };
}
