using System.Text.Json.Nodes;
using Pulumi.Peer.Tests.Engine;

namespace Pulumi.Peer.Tests.Parity;

/// <summary>The eks package, cut down, beside the official one: components of a plugin, plain inputs, references.</summary>
[Trait("kind", "process")]
public sealed class EksParityTests
{
    private static readonly Scenario Update = new()
    {
        Resources =
        [
            Outputs("aws:iam/role:Role", new JsonObject { ["arn"] = "arn:aws:iam::111122223333:role/nodes" }),
            Outputs("aws:eks/cluster:Cluster", new JsonObject { ["endpoint"] = "https://control" }),
            Outputs("eks:index:Cluster", new JsonObject
            {
                ["oidcIssuer"] = "oidc.eks.eu-west-1.amazonaws.com/id/1",
                ["eksCluster"] = new JsonObject
                {
                    ["4dabf18193072939515e22adb298388d"] = "5cf8f73096256a8f31e491e813e4eb8e",
                    ["urn"] = "urn:pulumi:dev::twin::aws:eks/cluster:Cluster::control",
                    ["id"] = "control",
                },
            }),
        ],
    };

    [Fact]
    public Task An_update_registers_the_same_as_the_official_packages() => AssertEqualAsync(Update);

    [Fact]
    public Task A_preview_registers_the_same_as_the_official_packages() =>
        AssertEqualAsync(Update with { Preview = true });

    private static async Task AssertEqualAsync(Scenario scenario)
    {
        var node = FakeEngine.RunAsync(new PeerRun(Programs.Node("eks.js")) { Scenario = scenario });
        var dotNet = FakeEngine.RunAsync(new PeerRun(Programs.DotNet("eks")) { Scenario = scenario });
        TwinResults.AssertEqual(WithoutLookUps(await node), WithoutLookUps(await dotNet));
    }

    // Node looks up whatever a component's answer refers to, .NET what the class declares.
    private static PeerResult WithoutLookUps(PeerResult result) => result with
    {
        Requests =
        [
            .. result.Requests.Where(static request => (string?)request.Message["tok"] != "pulumi:pulumi:getResource"),
        ],
    };

    private static ResourceRule Outputs(string type, JsonObject outputs) =>
        new(new ResourceMatch { Type = type }) { Outputs = outputs };
}
