using System.Text.Json.Nodes;
using Pulumi.Peer.Tests.Engine;

namespace Pulumi.Peer.Tests.Parity;

[Trait("kind", "process")]
public sealed class ParityTests
{
    private static readonly Scenario Preview = Answers.Scenario with { Preview = true };

    private static readonly Scenario OldEngine = Answers.Scenario with
    {
        Features = new(StringComparer.Ordinal) { ["resourceReferences"] = false, ["outputValues"] = false },
    };

    [Fact]
    public Task An_update_asks_the_same_as_the_official_Node_SDK() => AssertEqualAsync(Answers.Scenario);

    [Fact]
    public Task A_preview_asks_the_same_as_the_official_Node_SDK() => AssertEqualAsync(Preview);

    [Fact]
    public Task An_engine_without_references_is_asked_the_same_as_by_the_official_Node_SDK() =>
        AssertEqualAsync(OldEngine);

    [Fact]
    public async Task Every_accepted_difference_occurs()
    {
        var requests = new List<PeerRequest>();
        foreach (var scenario in new[] { Answers.Scenario, Preview, OldEngine })
        {
            var (node, dotNet) = await TwinRuns.OfAsync(scenario);
            requests.AddRange(node.Requests);
            requests.AddRange(dotNet.Requests);
        }

        var idle = AcceptedDifferences.All
            .Where(difference => !requests.Exists(request => Changes(difference, request)))
            .Select(static difference => difference.Title);

        Assert.Empty(idle);
    }

    private static async Task AssertEqualAsync(Scenario scenario)
    {
        var (node, dotNet) = await TwinRuns.OfAsync(scenario);
        TwinResults.AssertEqual(node, dotNet);
    }

    private static bool Changes(AcceptedDifference difference, PeerRequest request)
    {
        var changed = TwinResults.Copy(request);
        difference.LevelOut(changed);
        return !JsonNode.DeepEquals(changed.Message, request.Message);
    }
}
