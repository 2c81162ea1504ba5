using System.Reflection;

namespace Pulumi.Peer.Tests.Engine;

/// <summary>The folder of the Node programs, and whether they can run.</summary>
internal static class NodeFolder
{
    /// <summary>The folder in the source tree.</summary>
    public static string Path { get; } = typeof(NodeFolder).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(static attribute => attribute.Key == "NodeFolder").Value!;

    /// <summary>Skips the test where the Node programs are not installed; in CI that is a failure.</summary>
    public static void Require()
    {
        if (Directory.Exists(System.IO.Path.Combine(Path, "node_modules", "@pulumi", "eks")))
        {
            return;
        }
        const string Message = "The Node peer is not installed: run `make node-peers`.";
        Assert.SkipUnless(Environment.GetEnvironmentVariable("CI") is { Length: > 0 }, Message);
        Assert.Fail(Message);
    }
}
