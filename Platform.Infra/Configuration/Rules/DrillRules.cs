using Platform.Findings;

namespace Platform.Configuration;

/// <summary>Whether the monthly drill has something to restore.</summary>
internal static class DrillRules
{
    private const string Path = "platform:recovery.drill";

    /// <summary>Checks it.</summary>
    /// <param name="context">What the rules work with.</param>
    public static void Check(RuleContext context)
    {
        var drill = context.Config.Recovery.Drill;
        if (!drill.Enabled || !context.Sound(Path, SoundSchedules.Path))
        {
            return;
        }

        if (drill.Schedule is { } name)
        {
            CheckNamed(context, name, drill.Namespace);
        }
        else if (context.Config.Backup.Schedules.Values.Any(schedule => schedule.Enabled)
            && DrillSchedules.Of(context.Config) is null)
        {
            context.Report(
                FindingCatalogue.DrillWithoutBackup, Path,
                $"no schedule that runs backs up all of namespace \"{drill.Namespace}\": there is no drill.",
                "Include the namespace in a schedule, name another one, or switch the drill off with enabled: false.");
        }
    }

    private static void CheckNamed(RuleContext context, string name, string ns)
    {
        var path = Paths.Join(Path, "schedule");
        if (!context.Config.Backup.Schedules.TryGetValue(name, out var schedule) || !schedule.Enabled)
        {
            context.Report(
                FindingCatalogue.DrillSchedule, path, $"\"{name}\" is no schedule that is switched on.",
                $"Name one of {SoundSchedules.Path}, or leave the choice to the platform.");
        }
        else if (!DrillSchedules.Has(schedule, ns))
        {
            context.Report(
                FindingCatalogue.DrillSchedule, path,
                $"schedule {name} does not back up all of namespace \"{ns}\", which the drill restores.",
                "Include the namespace, or name another schedule or namespace.");
        }
    }
}
