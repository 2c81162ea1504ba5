using Platform.Calendar;
using Platform.Signals.Metrics;
using Platform.Signals.Metrics.Catalogue;

namespace Platform.Components.Governance.Windows.Signals;

/// <summary>The calendar's objects as kube-state-metrics shows them.</summary>
internal static class WindowObjects
{
    // What kube-state-metrics makes of the state's labels.
    public const string Status = "label_fasti_sh_freeze_status";

    public const string Source = "label_fasti_sh_freeze_source";

    public const string Override = "label_fasti_sh_freeze_override";

    public const string Until = "label_fasti_sh_freeze_until";

    /// <summary>That kube-state-metrics shows ConfigMaps at all: every namespace has one.</summary>
    public static string Seen => $"group ({ObjectState.ConfigmapInfo})";

    /// <summary>That it did a quarter of an hour ago: a stack that is being made has Prometheus before the rest.</summary>
    public static string SeenBefore => $"group ({ObjectState.ConfigmapInfo} offset 15m)";

    /// <summary>The state with its labels.</summary>
    /// <param name="matcher">A matcher of its labels.</param>
    public static string State(string matcher) =>
        $$"""{{ObjectState.ConfigmapLabels}}{namespace="{{FreezeNames.Namespace}}", configmap="{{FreezeNames.State}}", {{matcher}}}""";

    /// <summary>A ConfigMap.</summary>
    /// <param name="name">Its name.</param>
    public static string Map(string name) =>
        $$"""{{ObjectState.ConfigmapInfo}}{namespace="{{FreezeNames.Namespace}}", configmap="{{name}}"}""";

    /// <summary>A series of one of the CronJobs.</summary>
    /// <param name="metric">Which.</param>
    /// <param name="name">The CronJob.</param>
    public static string Job(Metric metric, string name) =>
        $$"""{{metric}}{namespace="{{FreezeNames.Namespace}}", cronjob="{{name}}"}""";
}
