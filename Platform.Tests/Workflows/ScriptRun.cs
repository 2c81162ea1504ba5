using System.Diagnostics;
using Platform.Tests.Cli;
using Platform.Workflows;
using Xunit;

namespace Platform.Tests.Workflows;

/// <summary>How a script ended.</summary>
/// <param name="Code">Its exit code.</param>
/// <param name="Output">What it said.</param>
/// <param name="Error">What it said about failure.</param>
/// <param name="Results">What it gave back, by name.</param>
internal sealed record ScriptRun(int Code, string Output, string Error, IReadOnlyDictionary<string, string> Results)
{
    /// <summary>Runs the script of a step for real, with the environment that its pod would have and no other.</summary>
    /// <param name="step">The step.</param>
    /// <param name="server">Address of the API server.</param>
    /// <param name="variables">Values of its inputs, and of what else is to differ.</param>
    public static async Task<ScriptRun> OfAsync(
        ScriptStep step, string server, params (string Name, string Value)[] variables)
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder["token"], "secret-token", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(folder["ca.crt"], "", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(
            folder["script"], WorkflowScripts.Source(step), TestContext.Current.CancellationToken);
        var start = new ProcessStartInfo("sh", [folder["script"]])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Clear();
        start.Environment["PATH"] = Environment.GetEnvironmentVariable("PATH");
        start.Environment["API_SERVER"] = server;
        start.Environment["API_CREDENTIALS"] = folder.Path;
        foreach (var output in step.Outputs)
        {
            start.Environment[$"OUTPUT_{output.Replace('-', '_').ToUpperInvariant()}"] = folder[$"output-{output}"];
        }

        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var text = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new ScriptRun(process.ExitCode, text, await error, step.Outputs
            .Where(output => File.Exists(folder[$"output-{output}"]))
            .ToDictionary(output => output, output => File.ReadAllText(folder[$"output-{output}"])));
    }
}
