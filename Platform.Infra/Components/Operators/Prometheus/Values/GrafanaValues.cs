using Platform.Catalog;
using Platform.Components.Operators.Loki;
using Platform.Components.Operators.Tempo;
using Platform.Manifests;

namespace Platform.Components.Operators.Prometheus.Values;

/// <summary>
/// Grafana. It keeps nothing: dashboards and data sources come from ConfigMaps, and so there is one pod, which is back
/// in a moment.
/// </summary>
internal static class GrafanaValues
{
    /// <summary>Key <c>grafana</c> of the chart.</summary>
    /// <param name="plan">What operators have in common.</param>
    /// <returns>The values.</returns>
    public static Dictionary<string, object> Of(OperatorPlan plan) => HelmValues.Map(
        ("admin", plan.Account is null ? null : HelmValues.Map(
            ("existingSecret", GrafanaAdmin.Secret),
            ("userKey", GrafanaAdmin.UserKey),
            ("passwordKey", GrafanaAdmin.PasswordKey))),
        ("defaultDashboardsTimezone", "utc"),
        ("sidecar", Sidecar()),
        ("additionalDataSources", DataSources(plan)),
        ("grafana.ini", HelmValues.Map(
            ("server", HelmValues.Map(("root_url", plan.GrafanaUrl))),
            ("analytics", HelmValues.Map(
                ("reporting_enabled", false), ("check_for_updates", false), ("check_for_plugin_updates", false))))),
        ("priorityClassName", PlatformPriorities.Critical),
        ("resources", HelmValues.Resources("100m", "256Mi", "1", "512Mi")),
        // Its test pod pulls an image that nothing else needs.
        ("testFramework", HelmValues.Map(("enabled", false))));

    private static Dictionary<string, object> Sidecar() => HelmValues.Map(
        ("resources", HelmValues.Resources("20m", "96Mi", "200m", "192Mi")),
        ("dashboards", HelmValues.Map(
            ("enabled", true),
            ("label", "grafana_dashboard"),
            ("labelValue", "1"),
            ("searchNamespace", "ALL"),
            ("folderAnnotation", "grafana_folder"),
            ("provider", HelmValues.Map(("foldersFromFilesStructure", true))))));

    private static object[] DataSources(OperatorPlan plan) =>
    [
        .. Source(plan, OperatorName.Loki, "Loki", "loki", $"{LokiOperator.Service}.monitoring.svc:{LokiOperator.Port}"),
        .. Source(plan, OperatorName.Tempo, "Tempo", "tempo", $"{TempoOperator.Service}.monitoring.svc:{TempoOperator.Port}"),
    ];

    private static IEnumerable<object> Source(
        OperatorPlan plan, OperatorName needed, string name, string type, string host) => plan.States.IsOff(needed)
        ? []
        :
        [
            HelmValues.Map(
                ("name", name), ("uid", type), ("type", type), ("access", "proxy"), ("url", $"http://{host}"), ("editable", false)),
        ];
}
