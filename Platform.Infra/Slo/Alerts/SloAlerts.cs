using Platform.Signals.Alerts;
using Platform.Signals.Metrics;
using Platform.Signals.Rules;
using static Platform.Slo.SloSeries;

namespace Platform.Slo;

/// <summary>The alerts of an SLO: one a tier, and one that the indicator is gone.</summary>
internal sealed class SloAlerts(ServiceLevelObjective slo, SloOptions options)
{
    private readonly SloText _text = new(slo);
    private readonly RulePart _part = new(slo.Id, SloRules.Interval);

    /// <summary>All of them.</summary>
    public IEnumerable<Alert> All()
    {
        foreach (var tier in options.Tiers)
        {
            yield return Burn(tier);
        }

        if (slo.Absence == AbsencePolicy.Alert)
        {
            yield return MetricAbsent.Of(slo, _text, _part);
        }
    }

    private Alert Burn(BurnTier tier)
    {
        var burn = new BurnWords(slo, tier);
        var response = options.Responses[tier.Name];
        return new Alert
        {
            Name = tier.AlertName,
            Domain = SloSignals.Domain,
            Part = _part,
            Expression = Expression(tier),
            Severity = Severity(response),
            Priority = Priority(response, slo.ServiceTier),
            Labels = _text.Labels.Add("long", burn.LongWindow).Add("short", burn.ShortWindow),
            Summary = burn.Summary,
            Description = burn.Description,
            Meaning = burn.Meaning,
            Investigation = BurnWords.Investigation,
            Resolution = BurnWords.Resolution,
            Panel = new PanelLink(SloSignals.DetailDashboard, SloSignals.BurnPanel) { Variables = ["service", "slo"] },
            Reads =
            [
                ErrorRatio, .. slo.HasGuard(tier) ? [BadEvents] : (Metric[])[],
                .. slo.Outage(tier) is not null ? [TotalEvents] : (Metric[])[],
            ],
            MutedBy =
            [
                .. options.Tiers.TakeWhile(other => other != tier)
                    .Where(other => options.Responses[other.Name] <= response)
                    .Select(other => new MutedBy(other.AlertName, ["service", "slo", .. slo.Grouping])),
            ],
            Proof = new BurnProof(slo, tier).Proof(),
        };
    }

    // increase() extrapolates to the edges of its window, by less than half an event for so few.
    private string Expression(BurnTier tier)
    {
        var threshold = CounterQuery.Number(BurnWords.Threshold(slo, tier));
        var (longWindow, shortWindow) = (PromDuration.Of(tier.LongWindow), PromDuration.Of(tier.ShortWindow));
        return $"sum without (window) ({_text.Of(ErrorRatio, longWindow)} > {threshold})\n"
            + $"and ignoring (window) {_text.Of(ErrorRatio, shortWindow)} > {threshold}{Guard(tier, longWindow)}";
    }

    private string Guard(BurnTier tier, string longWindow)
    {
        if (!slo.HasGuard(tier))
        {
            return "";
        }

        var many = $"{_text.Of(BadEvents, longWindow)} > {CounterQuery.Number(slo.LowTraffic.For(tier) - 0.5m)}";
        if (slo.Outage(tier) is not { } outage)
        {
            return $"\nand ignoring (window) {many}";
        }

        var (bad, total) = (_text.Minutes(BadEvents, outage.Window), _text.Minutes(TotalEvents, outage.Window));
        return $"\nand ignoring (window) (\n{many}\nor\n({bad} > {CounterQuery.Number(outage.BadEvents - 0.5m)})"
            + $" > {CounterQuery.Number(outage.Share)} * {total}\n)";
    }

    private static AlertSeverity Severity(BurnResponse response) => response switch
    {
        BurnResponse.Page => AlertSeverity.Critical,
        BurnResponse.Ticket => AlertSeverity.Warning,
        _ => AlertSeverity.Info,
    };

    private static AlertPriority Priority(BurnResponse response, int serviceTier) => response switch
    {
        BurnResponse.Page => serviceTier == 0 ? AlertPriority.P0 : AlertPriority.P1,
        BurnResponse.Ticket => AlertPriority.P2,
        _ => AlertPriority.P3,
    };
}
