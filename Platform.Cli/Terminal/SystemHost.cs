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
        Program = FindProgram(AppContext.BaseDirectory),
        Version = typeof(SystemHost).Assembly.GetName().Version!.ToString(3),
        Engine = engine,
    };

    /// <summary>The program: in a folder of its own where both are published, beside the command after a build.</summary>
    /// <param name="folder">The command's folder.</param>
    /// <returns>Its path, whether it is there or not.</returns>
    internal static string FindProgram(string folder)
    {
        var name = OperatingSystem.IsWindows() ? "Platform.Infra.exe" : "Platform.Infra";
        var published = Path.Combine(folder, "program", name);
        return File.Exists(published) ? published : Path.Combine(folder, name);
    }

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
