using Platform.Signals.Alerts;
using Platform.Signals.Rules;
using static Platform.Slo.SloSeries;

namespace Platform.Slo;

/// <summary>An SLO's indicator is gone, so that its burn rate is unknown.</summary>
internal static class MetricAbsent
{
    /// <summary>Name of the alert.</summary>
    public const string Name = "SloMetricAbsent";

    private const string Summary = "Nobody measures {0} of {1}";

    private const string Description =
        "The indicator of {0} ({1}) has had no series for 10 minutes. Its burn rate is unknown, not zero.";

    public static Alert Of(ServiceLevelObjective slo, SloText text, RulePart part) => new()
    {
        Name = Name,
        Domain = SloSignals.Domain,
        Part = part,
        Expression = $"absent({text.Of(TotalEvents, SloRules.MinuteWindow)})",
        For = TimeSpan.FromMinutes(10),
        Severity = AlertSeverity.Warning,
        Priority = AlertPriority.P2,
        Labels = text.Labels,
        Summary = Words(Summary, "{{ $labels.slo }}", "{{ $labels.service }}"),
        Description = Words(Description, "{{ $labels.slo }}", "{{ $labels.service }}"),
        Meaning = "While it lasts, no alert of this SLO can fire, and its budget stands still.",
        Investigation =
        [
            "Is the exporter scraped? Prometheus' page `/targets`, and `up` of its job",
            "Was a metric or a label renamed? `platform slo explain ID` shows the query; try it in Grafana's Explore",
        ],
        Resolution =
        [
            "Bring the target back: its ServiceMonitor, its network policy, its pods",
            "A new version names it otherwise: change the indicator in `platform:slo`",
            "The service is meant to be away at times: set its `absence` to `good`",
        ],
        Panel = new PanelLink(SloSignals.DetailDashboard, SloSignals.EventsPanel) { Variables = ["service", "slo"] },
        Reads = [TotalEvents],
        Proof = Proof(slo, text),
    };

    private static AlertProof Proof(ServiceLevelObjective slo, SloText text)
    {
        var minutes = new InputSeries(text.Of(TotalEvents, SloRules.MinuteWindow), "5x5 _x40");
        var fires = new AlertCase
        {
            Story = "the last series was seen a quarter of an hour ago",
            Series = [minutes],
            At = TimeSpan.FromMinutes(21),
            Firing =
            [
                new FiringAlert(
                    Words(Summary, slo.Id, slo.Service), Words(Description, slo.Id, slo.Service),
                    ("service", slo.Service), ("slo", slo.Id), ("window", SloRules.MinuteWindow)),
            ],
        };
        return new(fires, new AlertCase
        {
            Story = "there are series, and nothing to do",
            Series = [minutes with { Values = "0x60" }],
            At = TimeSpan.FromMinutes(40),
        })
        {
            More = [fires with { Story = "it has been gone for less than ten minutes", At = TimeSpan.FromMinutes(18), Firing = [] }],
        };
    }

    private static string Words(string words, string slo, string service) =>
        string.Format(System.Globalization.CultureInfo.InvariantCulture, words, slo, service);
}
