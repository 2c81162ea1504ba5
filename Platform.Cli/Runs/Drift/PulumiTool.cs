using System.Diagnostics;
using Platform.Cli.Terminal;

namespace Platform.Cli.Runs.Drift;

/// <summary>How a command of the Pulumi CLI ended.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Output">What it wrote to standard output.</param>
/// <param name="Error">What it wrote to standard error.</param>
internal sealed record ToolResult(int ExitCode, string Output, string Error);

/// <summary>The Pulumi CLI on the PATH.</summary>
/// <param name="Path">Its executable.</param>
internal sealed record PulumiTool(string Path)
{
    // Otherwise a preview is one document in which a refresh does not say what it found (pulumi: display.ShowEvents).
    private const string Streaming = "PULUMI_ENABLE_STREAMING_JSON_PREVIEW";

    /// <summary>Looks for it.</summary>
    /// <param name="host">The world outside.</param>
    /// <returns>The first on the PATH; <c>null</c> where there is none.</returns>
    public static PulumiTool? Find(CommandHost host)
    {
        var name = OperatingSystem.IsWindows() ? "pulumi.exe" : "pulumi";
        var path = (host.Environment("PATH") ?? "").Split(System.IO.Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => System.IO.Path.Combine(folder, name))
            .FirstOrDefault(File.Exists);
        return path is null ? null : new PulumiTool(path);
    }

    /// <summary>Runs a command that prints events.</summary>
    /// <param name="folder">The project's folder.</param>
    /// <param name="arguments">The arguments.</param>
    /// <param name="cancellation">Set when the user wants to stop; the command is ended then.</param>
    /// <exception cref="System.ComponentModel.Win32Exception">It cannot be started.</exception>
    public async Task<ToolResult> RunAsync(
        string folder, IEnumerable<string> arguments, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(Path, arguments)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment[Streaming] = "true";
        start.Environment["PULUMI_SKIP_UPDATE_CHECK"] = "true";
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        try
        {
            var error = process.StandardError.ReadToEndAsync(cancellation);
            var output = await process.StandardOutput.ReadToEndAsync(cancellation);
            await process.WaitForExitAsync(cancellation);
            return new ToolResult(process.ExitCode, output, await error);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }
}
