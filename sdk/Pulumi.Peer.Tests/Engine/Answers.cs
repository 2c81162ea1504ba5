using System.Text.Json.Nodes;

namespace Pulumi.Peer.Tests.Engine;

/// <summary>How the twin programs' resources and functions are answered unless a test says otherwise.</summary>
internal static class Answers
{
    public const string Bucket = "demo:storage/bucket:Bucket";

    public static Scenario Scenario { get; } = new()
    {
        Resources =
        [
            Outputs(Bucket, new JsonObject { ["arn"] = "arn:demo:bucket" }),
            Outputs("demo:net:Network", new JsonObject { ["vpcId"] = "vpc-1" }),
            Outputs("pulumi:pulumi:StackReference", new JsonObject
            {
                ["outputs"] = new JsonObject { ["bucket"] = "their-bucket", ["password"] = "their-password" },
                ["secretOutputNames"] = new JsonArray("password"),
            }),
        ],
        Calls =
        {
            ["demo:net:Network/getSubnet"] = new FunctionRule { Return = new JsonObject { ["subnetId"] = "subnet-1" } },
        },
        Invokes = { ["demo:index:getZone"] = new FunctionRule { Return = new JsonObject { ["zone"] = "z1" } } },
    };

    /// <summary>The scenario with rules for one resource on top.</summary>
    public static Scenario With(ResourceRule rule) => Scenario with { Resources = [.. Scenario.Resources, rule] };

    /// <summary>The scenario in which the twin programs' function is answered otherwise.</summary>
    public static Scenario WithFunction(FunctionRule rule) => Scenario with
    {
        Invokes = new(StringComparer.Ordinal) { ["demo:index:getZone"] = rule },
    };

    private static ResourceRule Outputs(string type, JsonObject outputs) => new(new ResourceMatch { Type = type })
    {
        Outputs = outputs,
    };
}
