using System.Collections.Immutable;
using Platform.Components.Slo;
using Platform.Findings;
using Platform.Slo;

namespace Platform.Configuration;

/// <summary>Whether the objectives can be kept, measured and alerted on.</summary>
internal static class SloConfigRules
{
    private const string Section = "platform:slo";

    /// <summary>Every 30 days are the business of the rule on retention itself.</summary>
    private static readonly TimeSpan Usual = TimeSpan.FromDays(30);

    /// <summary>Checks the objectives.</summary>
    /// <param name="context">What the rules work with.</param>
    public static void Check(RuleContext context)
    {
        if (!context.Sound(
            "platform:cluster.computeMode", "platform:deployment.environment", "platform:operators", "platform:backup.schedules",
            Section))
        {
            return;
        }

        var written = StackObjectives.Written(context.Config)
            .Where(one => one.Entry.Enabled && !IsMisspelled(context, one.Slo)).ToImmutableArray();
        CheckOneIndicator(context, written);
        var retention = TimeSpan.FromDays(context.Config.Operators.KubePrometheusStack.RetentionDays);
        var faults = SloCheck.Of(
            [.. written.Select(one => one.Slo)], StackObjectives.Options(context.Config), retention > Usual ? retention : Usual);
        foreach (var fault in faults)
        {
            var entry = fault.Id.Length == 0 ? Section : Paths.Join($"{Section}.objectives", fault.Id);
            context.Report(fault.Code, fault.Key.Length == 0 ? entry : Paths.Join(entry, fault.Key), fault.Message, fault.Fix);
        }
    }

    // An entry that half describes what no default is called is most often a slip of the name.
    private static bool IsMisspelled(RuleContext context, ServiceLevelObjective slo)
    {
        if (slo is not { Service: "", Objective.Percent: 0 }
            || Spelling.Nearest(slo.Id, StackObjectives.Defaults(context.Config).Keys) is not { } meant)
        {
            return false;
        }

        context.Report(
            FindingCatalogue.SloService, Paths.Join($"{Section}.objectives", slo.Id), "no default has this id.",
            $"Did you mean {meant}?");
        return true;
    }

    private static void CheckOneIndicator(
        RuleContext context, IEnumerable<(ServiceLevelObjective Slo, SloEntryConfig Entry)> written)
    {
        foreach (var (slo, entry) in written)
        {
            var kinds = SloEntry.Indicators(entry);
            if (kinds.Length > 1)
            {
                context.Report(
                    FindingCatalogue.SloIndicator, Paths.Join($"{Section}.objectives", slo.Id),
                    $"it has {string.Join(" and ", kinds)}, and only one can be measured.", "Keep one of them.");
            }
        }
    }
}
