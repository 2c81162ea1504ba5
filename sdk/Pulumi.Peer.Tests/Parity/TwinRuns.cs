using System.Collections.Concurrent;
using Pulumi.Peer.Tests.Engine;

namespace Pulumi.Peer.Tests.Parity;

/// <summary>Runs the twin programs side by side, each against its own engine.</summary>
internal static class TwinRuns
{
    private static readonly ConcurrentDictionary<Scenario, Lazy<Task<(PeerResult Node, PeerResult DotNet)>>> Runs =
        new();

    /// <summary>What both did in a scenario; each is run once.</summary>
    public static Task<(PeerResult Node, PeerResult DotNet)> OfAsync(Scenario scenario) =>
        Runs.GetOrAdd(scenario, static told => new(() => RunAsync(told))).Value;

    private static async Task<(PeerResult Node, PeerResult DotNet)> RunAsync(Scenario scenario)
    {
        var node = FakeEngine.RunAsync(Run(Programs.Node("parity.js"), scenario));
        var dotNet = FakeEngine.RunAsync(Run(Programs.DotNet("parity"), scenario));
        return (await node, await dotNet);
    }

    private static PeerRun Run(string[] program, Scenario scenario) => new(program)
    {
        Config = { ["twin:password"] = "hunter2" },
        ConfigSecretKeys = ["twin:password"],
        Scenario = scenario,
    };
}
