using System.Text.Json.Nodes;
using Platform.Tests.Cli;
using Platform.Tests.Components.Backup;
using Platform.Tests.Components.Tenancy;
using Xunit;

namespace Platform.Tests.Components.Exceptions;

/// <summary>No stack of the project's has teams or exceptions: what they make is held to the upstream definitions here.</summary>
[Trait("kind", "process")]
public sealed class UpstreamTests
{
    [Fact]
    public async Task Teams_and_exceptions_are_what_upstream_takes()
    {
        var config = ExceptionTests.Config with { Tenancy = TeamStacks.Prod.Tenancy };
        var custom = (await BackupGraph.OfAsync(config)).Resources
            .Where(one => one.Name!.StartsWith("teams-", StringComparison.Ordinal)
                || one.Name.StartsWith("exceptions-", StringComparison.Ordinal))
            .Where(one => one.Type!.Contains("kyverno.io/", StringComparison.Ordinal)
                || one.Type.Contains("external-secrets.io/", StringComparison.Ordinal))
            .ToList();

        Assert.Equal(["PolicyException", "SecretStore"], custom.Select(one => one.Type!.Split(':')[2]));
        Assert.Equal("2 validated\n", await UpstreamConformanceTests.ValidateAsync(
            [.. custom.Select(one => (JsonNode)UpstreamConformanceTests.Entry(one.Name!, Manifest(one.Type!, PlainJson.Of(one.Inputs))))]));
    }

    private static JsonObject Manifest(string type, string inputs)
    {
        var token = type.Split(':');
        var item = JsonNode.Parse(inputs)!.AsObject();
        item["apiVersion"] = token[1];
        item["kind"] = token[2];
        return item;
    }
}
