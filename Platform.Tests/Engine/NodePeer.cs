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
        SkipWithoutModules();
        return EmbeddedEngine.RunAsync(
            new EngineRun
            {
                Project = "acme",
                Stack = "dev",
                Program = "node",
                Arguments = ["run.js", $"./{program}"],
                WorkingDirectory = Folder,
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

    /// <summary>Whether the packages are installed.</summary>
    public static bool HasModules => Directory.Exists(Path.Combine(Folder, "node_modules", "@pulumi", "pulumi"));

    /// <summary>Skips the test where the packages are not installed; in CI it fails instead.</summary>
    /// <returns>The reason.</returns>
    public static string SkipWithoutModules()
    {
        const string Reason = "Pulumi's Node SDK is not installed: `make node-peers` does that";
        Assert.False(!HasModules && Environment.GetEnvironmentVariable("CI") is { Length: > 0 }, Reason);
        Assert.SkipUnless(HasModules, Reason);
        return Reason;
    }

    private static string Folder { get; } = Path.Combine(SourceFolder(), "Node");

    private static string SourceFolder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
