namespace Pulumi.Peer.Tests.Engine;

/// <summary>One run of a program under the fake engine.</summary>
internal sealed record PeerRun(IReadOnlyList<string> Program)
{
    public string Project { get; init; } = "twin";

    public string Stack { get; init; } = "dev";

    public string Organization { get; init; } = "acme";

    public string WorkingDirectory { get; init; } = NodeFolder.Path;

    public Dictionary<string, string> Config { get; init; } = [];

    public IReadOnlyList<string> ConfigSecretKeys { get; init; } = [];

    public Dictionary<string, string> Environment { get; init; } = [];

    /// <summary>Milliseconds until the program is killed, which fails the test.</summary>
    public int TimeLimit { get; init; } = 60_000;

    public Scenario Scenario { get; init; } = new();
}
