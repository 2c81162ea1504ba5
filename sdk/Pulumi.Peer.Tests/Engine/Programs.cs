namespace Pulumi.Peer.Tests.Engine;

/// <summary>The command lines of the twin programs.</summary>
internal static class Programs
{
    /// <summary>A program of <c>Twin</c>, on the SDK under test.</summary>
    public static string[] DotNet(params string[] arguments) =>
        ["dotnet", Path.Combine(AppContext.BaseDirectory, "Pulumi.Peer.Twin.dll"), .. arguments];

    /// <summary>A program of <c>node/twin</c>, on the official Node SDK.</summary>
    public static string[] Node(string file) =>
        ["node", Path.Combine(NodeFolder.Path, "twin", "run.js"), file];
}
