using System.Collections.Immutable;
using Platform.Components.PlatformAlerts;
using Platform.Signals.Dashboards;
using Platform.Signals.Metrics.Catalogue;

namespace Platform.Components.OperatorHealth;

/// <summary>The row that says of every operator alike whether it is up, and which version it is.</summary>
internal static class HealthRow
{
    /// <summary>The row.</summary>
    /// <param name="namespaces">Where the operators run.</param>
    public static DashboardRow Of(ImmutableArray<string> namespaces)
    {
        var where = $"namespace=~\"{string.Join('|', namespaces)}\"";
        return new DashboardRow("health", "Health and versions", [Pods(where), Restarts(where), Targets(where), Images(where)]);
    }

    private static StatPanel Pods(string where) => OverviewPanel.Faults(
        "pods-not-ready",
        "Pods not ready",
        "Running pods that are not ready, by namespace; there should be none.",
        $$"""
        sum by (namespace) (
          max by (namespace, pod) ({{PodState.StatusReady}}{{{where}}, condition="false"})
            * on (namespace, pod)
          max by (namespace, pod) ({{PodState.StatusPhase}}{{{where}}, phase=~"Pending|Running|Unknown"})
        ) > 0
        """,
        "{{namespace}}");

    private static TimeSeriesPanel Restarts(string where) => OverviewPanel.Lines(
        "restarts",
        "Restarts",
        "Restarts of containers in the last hour, by namespace; a rollout makes new pods and restarts none.",
        Unit.Count,
        $$"""sum by (namespace) (increase({{PodState.ContainerStatusRestartsTotal}}{{{where}}}[1h])) > 0""",
        "{{namespace}}") with
    { Width = 18 };

    private static TablePanel Targets(string where) => new()
    {
        Key = "targets",
        Title = "Up or down",
        Description = "Scrape targets by job: how many answer, of how many. A job without an answer is down.",
        Unit = Unit.None,
        Width = 12,
        Targets =
        [
            new PromQl($$"""sum by (namespace, job) ({{Scrapes.Up}}{{{where}}})"""),
            new PromQl($$"""count by (namespace, job) ({{Scrapes.Up}}{{{where}}})"""),
        ],
        Columns =
        [
            new TableColumn("namespace", "Namespace"),
            new TableColumn("job", "Job"),
            new TableColumn("Value #A", "Up") { Thresholds = Thresholds.UpOrDown },
            new TableColumn("Value #B", "Targets"),
        ],
        SortBy = "Up",
    };

    private static TablePanel Images(string where) => new()
    {
        Key = "versions",
        Title = "Versions",
        Description = "Images that run, with their tags; two of one program are a rollout that is not over.",
        Unit = Unit.Count,
        Width = 12,
        Targets =
        [
            new PromQl($$"""count by (namespace, container, image_spec) ({{PodState.ContainerInfo}}{{{where}}})"""),
        ],
        Columns =
        [
            new TableColumn("namespace", "Namespace"),
            new TableColumn("container", "Container"),
            new TableColumn("image_spec", "Image"),
            new TableColumn("Value", "Pods"),
        ],
        SortBy = "Namespace",
    };
}
