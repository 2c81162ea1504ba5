using System.Diagnostics;

namespace Platform.Tests.Signals.Processes;

/// <summary>Runs a program of Debian's prometheus packages to its end.</summary>
internal static class PrometheusTool
{
    /// <summary>Runs it.</summary>
    /// <param name="tool">Its name, such as <c>promtool</c>.</param>
    /// <param name="folder">The folder that it runs in.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <returns>How it ended, and what it wrote.</returns>
    public static async Task<ToolResult> RunAsync(string tool, string folder, params IEnumerable<string> arguments)
    {
        using var process = Start(tool, folder, arguments);
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new ToolResult(process.ExitCode, await output, await error);
    }

    /// <summary>Starts it, with its output to be read.</summary>
    /// <param name="tool">Its name.</param>
    /// <param name="folder">The folder that it runs in.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="withInput">Whether its input stays open as long as this process lives.</param>
    public static Process Start(string tool, string folder, IEnumerable<string> arguments, bool withInput = false)
    {
        var start = new ProcessStartInfo(Find(tool), arguments)
        {
            UseShellExecute = false,
            WorkingDirectory = folder,
            RedirectStandardInput = withInput,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // Short-lived and small: to collect garbage as often as a server does costs a quarter of the run.
        start.Environment["GOGC"] = "400";
        return Process.Start(start) ?? throw new InvalidOperationException($"{tool} did not start.");
    }

    private static string Find(string tool) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Where(folder => folder.Length > 0)
            .Select(folder => Path.Combine(folder, tool))
            .FirstOrDefault(File.Exists)
        ?? throw new FileNotFoundException(
            $"{tool} is not on the PATH. `make prometheus-tools` installs it on Debian: packages prometheus and "
            + "prometheus-alertmanager.");
}
