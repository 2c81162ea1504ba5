using Pulumi.Peer.Tests.Engine;

namespace Pulumi.Peer.Tests.LifeCycle;

/// <summary>What every program asks, and how many registrations may be under way.</summary>
[Trait("kind", "process")]
public sealed class LifeCycleTests
{
    [Fact]
    public async Task A_program_without_resources_registers_its_stack_and_says_that_it_is_done()
    {
        var result = await RunAsync(0);

        Assert.Equal(0, result.ExitCode);
        Assert.Equal(
            "RegisterResource SupportsFeature RegisterResourceOutputs SignalAndWaitForShutdown",
            string.Join(' ', result.Requests.Select(static request => request.Method)));
        Assert.Equal("pulumi:pulumi:Stack", (string?)result.Requests[0].Message["type"]);
        Assert.Equal("twin-dev", (string?)result.Requests[0].Message["name"]);
    }

    [Fact]
    public async Task Thousands_of_registrations_are_under_way_at_once()
    {
        const int Count = 2_000;
        // Were they sent one after the other, or a hundred at a time, the delays would add up to 20 s at least.
        var late = new ResourceRule(new ResourceMatch { Type = Answers.Bucket }) { Delay = 1_000 };
        var result = await RunAsync(Count, late);

        Assert.Equal(0, result.ExitCode);
        Assert.Equal(Count + 1, result.Count("RegisterResource"));
        Assert.Empty(result.Breaches);
        Assert.True(result.Milliseconds < 15_000, $"The program took {result.Milliseconds} ms.");
    }

    private static Task<PeerResult> RunAsync(int count, params ResourceRule[] rules) => FakeEngine.RunAsync(
        new PeerRun(Programs.DotNet("many", $"{count}")) { Scenario = new Scenario { Resources = rules } });
}
