using Platform.Findings;

namespace Platform.Configuration;

/// <summary>Thresholds that only make sense together.</summary>
internal static class ThresholdRules
{
    private const string Path = "platform:alerts.thresholds";

    /// <summary>Checks that a volume first makes a ticket and then pages.</summary>
    /// <param name="context">What the rules work with.</param>
    public static void Check(RuleContext context)
    {
        var thresholds = context.Config.Alerts.Thresholds;
        CheckRise(
            context, "pvcWarnPercent", thresholds.PvcWarnPercent, "pvcCriticalPercent", thresholds.PvcCriticalPercent);
        CheckRise(
            context, "pvcCriticalPercent", thresholds.PvcCriticalPercent, "pvcPagePercent", thresholds.PvcPagePercent);
    }

    private static void CheckRise(RuleContext context, string lower, int low, string higher, int high)
    {
        var path = Paths.Join(Path, higher);
        if (low >= high && context.Sound(Paths.Join(Path, lower), path))
        {
            context.Report(
                FindingCatalogue.ThresholdOrder, path,
                $"{high} is not above {lower}, which is {low}: the alert that should come first would come last or never.",
                $"Give {higher} a number above {low}, or lower {lower}.");
        }
    }
}
