using Platform.Configuration;
using Platform.Manifests;

namespace Platform.Signals.Routing;

/// <summary>
/// The whole configuration of Alertmanager: one tree for the cluster. The AlertmanagerConfig resource would not do, since
/// it adds its own namespace to every route (<c>OnNamespace</c>), and alerts about nodes or SLOs have another or none.
/// </summary>
public static class AlertmanagerConfiguration
{
    /// <summary>The configuration of a stack.</summary>
    /// <param name="plan">What routing is made from.</param>
    /// <returns>
    /// A map for Helm values. It names everything that the chart's default has, so that nothing of that is left when Helm
    /// lays the one over the other.
    /// </returns>
    public static Dictionary<string, object> Of(RoutingPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var root = RoutingTree.Of(plan.Channels);
        return HelmValues.Map(
            ("global", HelmValues.Map(("resolve_timeout", "5m"))),
            ("templates", (object[])[$"/etc/alertmanager/config/{MessageTemplates.File}"]),
            ("time_intervals", (object[])[BusinessHours(plan.Config.BusinessHours)]),
            ("route", root.ToValues()),
            ("inhibit_rules", InhibitRules.Of(plan.Alerts).Select(rule => (object)rule.ToValues()).ToArray()),
            ("receivers", ReceiversOf(root, plan)));
    }

    /// <summary>Every receiver that a route names, and no other.</summary>
    private static object[] ReceiversOf(Route root, RoutingPlan plan) =>
    [
        .. root.Whole().Select(route => route.Receiver).OfType<Channel>().Distinct()
            .OrderBy(ReceiverNames.Of, StringComparer.Ordinal)
            .Select(channel => (object)Receivers.Of(channel, plan)),
    ];

    private static Dictionary<string, object> BusinessHours(BusinessHoursConfig hours) => HelmValues.Map(
        ("name", RoutingTree.BusinessHours),
        ("time_intervals", (object[])
        [
            HelmValues.Map(
                ("weekdays", (object[])["monday:friday"]),
                ("times", (object[])[HelmValues.Map(("start_time", hours.Start), ("end_time", hours.End))]),
                ("location", hours.TimeZone)),
        ]));
}
