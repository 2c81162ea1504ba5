using System.Collections.Immutable;
using Platform.Configuration;
using Platform.Signals.Dashboards;
using Platform.Signals.Metrics.Catalogue;

namespace Platform.Components.PlatformAlerts;

/// <summary>The row of the API server and DNS.</summary>
internal static class OverviewControlPlane
{
    public static DashboardRow Row(AlertContext context) => new("control-plane", "Control plane",
    [
        Up("apiserver-up", "API servers", "API servers that answer Prometheus; two are normal on EKS.", "apiserver"),
        .. context.ComputeMode == ComputeMode.AutoMode
            ? ImmutableArray<Panel>.Empty
            : [Up("coredns-up", "CoreDNS pods", "CoreDNS pods that answer Prometheus.", "coredns")],
        OverviewPanel.Lines(
            "apiserver-latency",
            "API server latency",
            "The time that 99 of 100 requests take at most, by verb; watches are left out.",
            Unit.Seconds,
            $$"""
            histogram_quantile(
              0.99,
              sum by (verb, le) (
                rate({{ApiServer.RequestSliDurationSeconds}}_bucket{job="apiserver", verb!~"WATCH|WATCHLIST|CONNECT|PROXY"}[$__rate_interval])
              )
            )
            """,
            "{{verb}}"),
        OverviewPanel.Shares(
            "apiserver-errors",
            "API server errors",
            "Share of requests that the API server answers with 5xx.",
            context.Thresholds.ApiErrorPercent,
            $$"""
            sum(rate({{ApiServer.RequestTotal}}{job="apiserver", code=~"5.."}[$__rate_interval]))
              / sum(rate({{ApiServer.RequestTotal}}{job="apiserver"}[$__rate_interval]))
            """,
            "errors"),
    ]);

    private static StatPanel Up(string key, string title, string description, string job) => new()
    {
        Key = key,
        Title = title,
        Description = description,
        Unit = Unit.Count,
        Width = 6,
        Thresholds = Thresholds.UpOrDown,
        Targets = [new PromQl($$"""sum({{Scrapes.Up}}{job="{{job}}"})""", title)],
    };
}
