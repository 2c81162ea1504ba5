using Platform.Cli.Terminal;
using Xunit;

namespace Platform.Tests.Cli;

public sealed class TerminalTests
{
    [Theory]
    [InlineData("auto", true, "", true)]
    [InlineData("auto", false, "", false)]
    [InlineData("auto", true, "NO_COLOR=1", false)]
    [InlineData("auto", true, "NO_COLOR=", true)]
    [InlineData("auto", false, "FORCE_COLOR=1", true)]
    [InlineData("auto", true, "FORCE_COLOR=0", false)]
    [InlineData("auto", false, "FORCE_COLOR=1 NO_COLOR=1", false)]
    [InlineData("auto", true, "TERM=dumb", false)]
    [InlineData("always", false, "NO_COLOR=1", true)]
    [InlineData("never", true, "FORCE_COLOR=1", false)]
    public void Colour_follows_the_option_then_the_environment_then_the_terminal(
        string option, bool terminal, string environment, bool expected)
    {
        var host = Host(environment) with { OutIsTerminal = terminal };

        Assert.Equal(expected, TerminalSettings.Of(host, Enum.Parse<ColorMode>(option, ignoreCase: true)).Color);
    }

    [Theory]
    [InlineData("COLUMNS=90", 200, 90)]
    [InlineData("", 200, 200)]
    [InlineData("", null, 120)]
    [InlineData("COLUMNS=0", 200, 200)]
    [InlineData("COLUMNS=wide", null, 120)]
    [InlineData("COLUMNS=3", null, 20)]
    public void Width_follows_columns_then_the_terminal(string environment, int? terminal, int expected)
    {
        Assert.Equal(
            expected, TerminalSettings.Of(Host(environment) with { TerminalWidth = terminal }, ColorMode.Auto).Width);
    }

    [Fact]
    public async Task A_pipe_gets_no_colour_and_a_terminal_does()
    {
        var piped = await new CommandRun().RunAsync("preview", "-s", "prod");
        var shown = await new CommandRun { Terminal = 100 }.RunAsync("preview", "-s", "prod");

        Assert.DoesNotContain('\e', piped.Out);
        Assert.Contains("\e[32m", shown.Out, StringComparison.Ordinal);
    }

    private static CommandHost Host(string environment)
    {
        var variables = environment.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(pair => pair.Split('='))
            .ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
        return new CommandHost
        {
            Out = TextWriter.Null,
            Error = TextWriter.Null,
            Environment = name => variables.GetValueOrDefault(name),
            WorkingDirectory = "/",
            Program = "none",
            Version = "1.2.3",
            Engine = (_, _) => throw new InvalidOperationException("Nothing may run here."),
        };
    }
}
