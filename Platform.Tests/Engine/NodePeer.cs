using System.Runtime.CompilerServices;
using Platform.Cli.Engine;
using Xunit;

namespace Platform.Tests.Engine;

/// <summary>Programs with Pulumi's official Node SDK: a peer that shares no line with the engine.</summary>
internal static class NodePeer
{
    /// <summary>Runs <paramref name="program"/> of the folder <c>Node</c> under the embedded engine.</summary>
    public static Task<EngineResult> RunAsync(string program)
    {
        var folder = Path.Combine(SourceFolder(), "Node");
        SkipWithoutModules(folder);
        return EmbeddedEngine.RunAsync(
            new EngineRun
            {
                Project = "acme",
                Stack = "dev",
                Program = "node",
                Arguments = ["run.js", $"./{program}"],
                WorkingDirectory = folder,
                Config = new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    ["acme:region"] = "eu-central-1",
                    ["acme:password"] = "correct horse",
                },
                SecretKeys = ["acme:password"],
                Aws = new AwsPlace("aws", "eu-west-1", "111122223333"),
            },
            TestContext.Current.CancellationToken);
    }

    private static void SkipWithoutModules(string folder)
    {
        if (Directory.Exists(Path.Combine(folder, "node_modules", "@pulumi", "pulumi")))
        {
            return;
        }

        const string Reason = "Pulumi's Node SDK is not installed: `make node-peers` does that";
        Assert.False(Environment.GetEnvironmentVariable("CI") is { Length: > 0 }, Reason);
        Assert.Skip(Reason);
    }

    private static string SourceFolder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
