using System.Text.Json.Nodes;
using Platform.Signals.Dashboards;
using Platform.Tests.Cli;
using Xunit;

namespace Platform.Tests.Signals.Dashboards;

/// <summary>Grafana's own types (@grafana/schema) take the dashboards; a TypeScript compiler says so.</summary>
[Trait("kind", "process")]
public sealed class GrafanaTypeTests
{
    [Fact]
    public async Task Every_dashboard_fits_the_types()
    {
        Assert.Equal("", await CompileAsync(StackDashboards.WithSample.Select(item => item.Json)));
    }

    [Fact]
    public async Task An_unknown_field_and_a_wrong_value_are_refused()
    {
        var json = JsonNode.Parse(DashboardJson.Of(SampleDashboards.Every))!;
        json["editible"] = false;
        json["panels"]![1]!["options"]!["graphMode"] = "curve";

        var faults = (await CompileAsync([json])).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(2, faults.Length);
        Assert.Contains("'\"editible\"' does not exist", faults[0], StringComparison.Ordinal);
        Assert.Contains("Type '\"curve\"' is not assignable", faults[1], StringComparison.Ordinal);
    }

    private static async Task<string> CompileAsync(IEnumerable<JsonNode> dashboards)
    {
        using var folder = new TemporaryFolder();
        var list = new JsonArray([.. dashboards.Select(dashboard => dashboard.DeepClone())]);
        return await NodeScript.RunAsync("types.js", list.ToJsonString(), folder.Path);
    }
}
