using Pulumi.Peer.Tests.Engine;

namespace Pulumi.Peer.Tests.Parity;

/// <summary>What two programs did, side by side.</summary>
internal static class TwinResults
{
    /// <summary>Fails where a program failed, or where they asked for different things beyond the accepted ones.</summary>
    public static void AssertEqual(PeerResult node, PeerResult dotNet)
    {
        AssertSucceeded(node);
        AssertSucceeded(dotNet);

        var differences = string.Join('\n', RequestComparison.Differences(LevelOut(node), LevelOut(dotNet)));
        Assert.True(differences.Length == 0, differences);
    }

    /// <summary>A request that may be changed: the runs are shared between the tests.</summary>
    public static PeerRequest Copy(PeerRequest request) =>
        request with { Message = request.Message.DeepClone().AsObject() };

    private static void AssertSucceeded(PeerResult result)
    {
        Assert.Empty(result.Errors);
        Assert.Equal("", result.Stderr);
        Assert.Equal(0, result.ExitCode);
        Assert.Empty(result.Breaches);
        Assert.Equal(1, result.Count("SignalAndWaitForShutdown"));
    }

    private static IEnumerable<PeerRequest> LevelOut(PeerResult result) => result.Requests.Select(static request =>
    {
        var copy = Copy(request);
        foreach (var difference in AcceptedDifferences.All)
        {
            difference.LevelOut(copy);
        }
        return copy;
    });
}
