using System.Text.Json.Nodes;
using Platform.Configuration;
using Platform.Signals.Dashboards;
using Platform.Tests.Configuration;

namespace Platform.Tests.Signals.Dashboards;

/// <summary>Every dashboard of every stack, each once, with its JSON.</summary>
internal static class StackDashboards
{
    public static IReadOnlyList<(Dashboard Dashboard, string Json)> All { get; } =
    [
        .. Repository.Stacks
            .SelectMany(stack => StackSignals.Of(
                PlatformConfigReader.Read(StackFile.Read(Repository.StackPath(stack))).Config!).Dashboards)
            .Select(dashboard => (dashboard, DashboardJson.Of(dashboard)))
            .DistinctBy(item => item.Item2),
    ];

    /// <summary>All of them and the sample.</summary>
    public static IReadOnlyList<(Dashboard Dashboard, JsonNode Json)> WithSample { get; } =
    [
        .. All.Append((SampleDashboards.Every, DashboardJson.Of(SampleDashboards.Every)))
            .Select(item => (item.Item1, JsonNode.Parse(item.Item2)!)),
    ];
}
