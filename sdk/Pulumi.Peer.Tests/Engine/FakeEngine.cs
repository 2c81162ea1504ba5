using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Pulumi.Peer.Tests.Engine;

/// <summary>Runs programs under the fake engine in <c>node/engine</c>.</summary>
internal static class FakeEngine
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        MaxDepth = 2_000,
    };

    /// <summary>Runs a program to its end; one that hangs fails the test.</summary>
    public static async Task<PeerResult> RunAsync(PeerRun run)
    {
        NodeFolder.Require();
        var folder = Directory.CreateTempSubdirectory("pulumi-peer-");
        try
        {
            var runFile = Path.Combine(folder.FullName, "run.json");
            var resultFile = Path.Combine(folder.FullName, "result.json");
            await File.WriteAllTextAsync(runFile, JsonSerializer.Serialize(run, Json));
            await StartAsync(runFile, resultFile);
            await using var result = File.OpenRead(resultFile);
            var read = await JsonSerializer.DeserializeAsync<PeerResult>(result, Json);
            Assert.NotNull(read);
            Assert.False(read.TimedOut, $"The program hung.\n{read.Stdout}\n{read.Stderr}");
            return read;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task StartAsync(string runFile, string resultFile)
    {
        var main = Path.Combine(NodeFolder.Path, "engine", "main.js");
        var start = new ProcessStartInfo("node", [main, runFile, resultFile])
        {
            UseShellExecute = false,
            RedirectStandardError = true,
        };
        using var engine = Process.Start(start)!;
        var faults = await engine.StandardError.ReadToEndAsync();
        await engine.WaitForExitAsync();
        Assert.True(engine.ExitCode == 0, faults);
    }
}
