using Platform.Signals.Dashboards;

namespace Platform.Tests.Signals.Dashboards;

/// <summary>Dashboards that no stack has.</summary>
internal static class SampleDashboards
{
    /// <summary>One panel of every kind with every option, of metrics and logs, which no rule has anything against.</summary>
    public static Dashboard Every { get; } = new()
    {
        Uid = "sample",
        Title = "Sample",
        Description = "Every kind of panel.",
        Tags = ["sample", "alpha"],
        From = "now-1h",
        Refresh = "30s",
        Links = [DashboardLink.To("Overview", "platform-cluster-overview")],
        Variables =
        [
            QueryVariable.Cluster("up"),
            QueryVariable.Job("up"),
            QueryVariable.Instance("""up{job=~"$job"}"""),
            QueryVariable.Namespace("""up{job=~"$job"}"""),
        ],
        Rows =
        [
            new DashboardRow("numbers", "Numbers", [Stat, Sparkline, Gauge]),
            new DashboardRow("over-time", "Over time", [Series, Stacked, Heatmap, Alerts]),
            new DashboardRow("lists", "Lists", [Table, Joined, LogLines, LogRate, Text]),
        ],
    };

    private static StatPanel Stat => new()
    {
        Key = "up",
        Title = "Up",
        Description = "Instances that answer.",
        Unit = Unit.None,
        ColoursBackground = true,
        Thresholds = Thresholds.UpOrDown,
        Mappings = ValueMapping.UpOrDown,
        NoValue = "none",
        Links = [new DashboardLink("Targets", "/targets")],
        Targets = [new PromQl("""up{job=~"$job", instance=~"$instance"}""", "{{instance}}")],
    };

    private static StatPanel Sparkline => new()
    {
        Key = "requests",
        Title = "Requests",
        Description = "Requests a second.",
        Unit = Unit.RequestsPerSecond,
        Decimals = 2,
        HasSparkline = true,
        Reduction = Reduction.Mean,
        Targets =
        [
            new PromQl(
                """sum(rate(http_requests_total{job=~"$job", instance=~"$instance"}[$__rate_interval]))""", "requests"),
        ],
    };

    private static GaugePanel Gauge => new()
    {
        Key = "disk",
        Title = "Disk",
        Description = "How full the fullest disk is.",
        Unit = Unit.Ratio,
        Minimum = 0,
        Maximum = 1,
        Thresholds = Thresholds.Above(0.8, 0.9),
        Reduction = Reduction.Maximum,
        Targets = [new PromQl("""max(disk_used_ratio{job=~"$job", instance=~"$instance"})""", "disk")],
    };

    private static TimeSeriesPanel Series => new()
    {
        Key = "latency",
        Title = "Latency",
        Description = "The time that 95 of 100 requests take at most.",
        Unit = Unit.Seconds,
        ShowsThresholds = true,
        HasLegendTable = true,
        Thresholds = Thresholds.Below(0.1, 0.2),
        Overrides = [new SeriesOverride("limit") { Unit = Unit.Count, Colour = DashboardColour.Red, IsDashed = true }],
        Targets =
        [
            new PromQl(
                "histogram_quantile(0.95, sum by (le) "
                + """(rate(http_seconds_bucket{job=~"$job", instance=~"$instance"}[$__rate_interval])))""",
                "p95") { HasExemplars = true },
            new PromQl("vector(0.2)", "limit"),
        ],
    };

    private static TimeSeriesPanel Stacked => new()
    {
        Key = "memory",
        Title = "Memory",
        Description = "Memory in use by namespace.",
        Unit = Unit.Bytes,
        IsStacked = true,
        Width = 24,
        Targets =
        [
            new PromQl(
                """sum by (namespace) (memory_bytes{job=~"$job", instance=~"$instance", namespace=~"$namespace"})""",
                "{{namespace}}"),
        ],
    };

    private static HeatmapPanel Heatmap => new()
    {
        Key = "latencies",
        Title = "Latencies",
        Description = "Requests by the time they take.",
        Unit = Unit.Seconds,
        Targets =
        [
            new PromQl(
                """sum by (le) (increase(http_seconds_bucket{job=~"$job", instance=~"$instance"}[$__rate_interval]))""",
                "{{le}}"),
        ],
    };

    private static AlertListPanel Alerts => new()
    {
        Key = "alerts",
        Title = "Alerts",
        Description = "What fires now.",
        Matchers = """{domain="nodes"}""",
    };

    private static TablePanel Table => new()
    {
        Key = "versions",
        Title = "Versions",
        Description = "What runs in which version.",
        Unit = Unit.None,
        Columns = [new TableColumn("version", "Version")],
        Targets = [new PromQl("""count by (version) (build_info{job=~"$job", instance=~"$instance"})""")],
    };

    private static TablePanel Joined => new()
    {
        Key = "targets",
        Title = "Targets",
        Description = "Every instance, with what it does.",
        Unit = Unit.None,
        SortBy = "Memory",
        IsDescending = true,
        Columns =
        [
            new TableColumn("instance", "Instance")
            {
                Link = new DashboardLink("Open", "/d/instance?var-instance=${__value.text}"),
                Width = 200,
            },
            new TableColumn("Value #A", "State") { Thresholds = Thresholds.UpOrDown, Mappings = ValueMapping.UpOrDown },
            new TableColumn("Value #B", "Memory") { Unit = Unit.Bytes },
        ],
        Targets =
        [
            new PromQl("""up{job=~"$job", instance=~"$instance"}"""),
            new PromQl("""memory_bytes{job=~"$job", instance=~"$instance"}"""),
        ],
    };

    private static LogsPanel LogLines => new()
    {
        Key = "log",
        Title = "Log",
        Description = "The newest lines.",
        Targets = [new LogQl("""{namespace=~"$namespace"} |= "error" | logfmt""")],
    };

    private static TimeSeriesPanel LogRate => new()
    {
        Key = "log-rate",
        Title = "Log rate",
        Description = "Lines by namespace.",
        Unit = Unit.Count,
        Targets = [new LogQl("""sum by (namespace) (count_over_time({namespace=~"$namespace"}[$__auto]))""")],
    };

    private static TextPanel Text => new()
    {
        Key = "notes",
        Title = "Notes",
        Description = "How to read it.",
        Markdown = "Times are in **your** time zone.",
    };
}
