using System.Diagnostics;
using System.Runtime.CompilerServices;
using Xunit;

namespace Platform.Tests.Signals.Dashboards;

/// <summary>Scripts of the folder <c>Peer</c>, which read dashboards with code that others publish.</summary>
internal static class NodeScript
{
    private static string Folder { get; } = Path.Combine(SourceFolder(), "Peer");

    /// <summary>
    /// Runs a script; skips the test where the packages that it needs are not installed, and fails it in CI.
    /// </summary>
    /// <param name="script">The script's file.</param>
    /// <param name="input">What it reads.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <returns>What it wrote.</returns>
    public static async Task<string> RunAsync(string script, string input, params string[] arguments)
    {
        const string NotInstalled = "The parsers of queries are not installed: run `make node-peers`.";
        var isInstalled = Directory.Exists(Path.Combine(Folder, "node_modules"));
        Assert.False(!isInstalled && Environment.GetEnvironmentVariable("CI") is { Length: > 0 }, NotInstalled);
        Assert.SkipUnless(isInstalled, NotInstalled);
        using var node = Process.Start(new ProcessStartInfo("node", [Path.Combine(Folder, script), .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var error = node.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = node.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await node.StandardInput.WriteAsync(input);
        node.StandardInput.Close();
        await node.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal("", await error);
        return await output;
    }

    private static string SourceFolder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
