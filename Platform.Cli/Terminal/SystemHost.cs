using System.Text;

namespace Platform.Cli.Terminal;

/// <summary>The real streams, terminal, environment and clock.</summary>
internal static class SystemHost
{
    /// <summary>The process as the command sees it.</summary>
    /// <param name="engine">Runs the program.</param>
    public static CommandHost Create(RunProgram engine) => new()
    {
        Out = Open(Console.OpenStandardOutput()),
        Error = Open(Console.OpenStandardError()),
        OutIsTerminal = !Console.IsOutputRedirected,
        ErrorIsTerminal = !Console.IsErrorRedirected,
        TerminalWidth = TerminalWidth(),
        Environment = Environment.GetEnvironmentVariable,
        WorkingDirectory = Environment.CurrentDirectory,
        Program = Path.Combine(
            AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "Platform.Infra.exe" : "Platform.Infra"),
        Version = typeof(SystemHost).Assembly.GetName().Version!.ToString(3),
        Engine = engine,
    };

    private static StreamWriter Open(Stream stream) =>
        new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 16_384) { NewLine = "\n" };

    private static int? TerminalWidth()
    {
        if (Console.IsOutputRedirected)
        {
            return null;
        }

        try
        {
            return Console.WindowWidth is > 0 and var width ? width : null;
        }
        catch (IOException)
        {
            return null;
        }
    }
}
