using Platform.Findings;
using Platform.Recovery;

namespace Platform.Configuration;

/// <summary>Whether what is promised for a disaster can be kept.</summary>
internal static class RecoveryRules
{
    private const string Path = "platform:recovery.objectives";

    /// <summary>
    /// Aurora's continuous backups reach to within the last five minutes (Amazon Aurora user guide, "Restoring a DB
    /// cluster to a specified time").
    /// </summary>
    private static readonly TimeSpan AuroraDelay = TimeSpan.FromMinutes(5);

    /// <summary>Checks each objective.</summary>
    /// <param name="context">What the rules work with.</param>
    public static void Check(RuleContext context)
    {
        foreach (var (component, config) in context.Config.Recovery.Objectives.Where(pair => pair.Value.Enabled))
        {
            var path = Paths.Join(Path, component);
            if (context.Sound(path))
            {
                CheckNamespaces(context, path, config);
                CheckRpo(context, path, RecoveryObjective.Of(component, config));
            }
        }
    }

    private static void CheckNamespaces(RuleContext context, string path, RecoveryObjectiveConfig config)
    {
        if (config.Method != RecoveryMethod.Velero
            && !(config.IncludedNamespaces.IsEmpty && config.ExcludedNamespaces.IsEmpty))
        {
            context.Report(
                FindingCatalogue.ObjectiveNamespaces, path,
                $"it names namespaces, but method {Words.CamelCase(config.Method.ToString())} knows none.",
                "Remove them, or recover it with velero.");
        }
    }

    private static void CheckRpo(RuleContext context, string path, RecoveryObjective objective)
    {
        var rpo = Paths.Join(path, "rpo");
        if (objective is { Method: RecoveryMethod.AuroraBackups, Rpo: { } aurora } && aurora < AuroraDelay)
        {
            context.Report(
                FindingCatalogue.RpoBelowAurora, rpo,
                $"{Time(aurora)} cannot be met: Aurora's backups lag by up to {Time(AuroraDelay)}.",
                $"Promise {Time(AuroraDelay)} or more.");
        }

        if (context.Sound(SoundSchedules.Path))
        {
            var open = NamespaceCover.Of(objective, context.Config.Backup.Schedules)
                .Where(cover => cover.Schedule is null)
                .GroupBy(cover => (cover.Paused, cover.Closest), cover => cover.Namespaces);
            foreach (var group in open)
            {
                Report(context, rpo, objective, group.Key, Names([.. group]));
            }
        }
    }

    private static string Names(IReadOnlyList<string> namespaces) => namespaces is ["*"]
        ? "all namespaces"
        : $"namespaces {string.Join(", ", namespaces.Select(name => $"\"{name}\""))}";

    private static void Report(
        RuleContext context,
        string path,
        RecoveryObjective objective,
        (string? Paused, string? Closest) cover,
        string namespaces)
    {
        var rpo = Time(objective.Rpo!.Value);
        if (cover.Paused is { } paused)
        {
            context.Report(
                FindingCatalogue.RpoPaused, path,
                $"while schedule {paused} is paused, nothing keeps {rpo} for {namespaces}.",
                "Let it run again, or promise less.");
            return;
        }

        var closest = cover.Closest is { } name
            ? $"schedule {name} backs them up, but {Shortcoming(context.Config.Backup.Schedules[name], objective)}"
            : "no schedule that runs backs them up whole, volumes included";
        context.Report(
            FindingCatalogue.RpoNotCovered, path, $"{rpo} cannot be met for {namespaces}: {closest}.",
            $"Back them up every {rpo} or more often, or promise less.");
    }

    private static string Shortcoming(ScheduleConfig schedule, RecoveryObjective objective) =>
        BackupRhythm.Of(schedule)! switch
        {
            var rhythm when rhythm.LongestGap > objective.Rpo => $"leaves up to {Time(rhythm.LongestGap)} between two",
            var rhythm when rhythm.LongestRun >= rhythm.ShortestGap => "one may still run when the next is due",
            var rhythm => $"may delete one before the next is whole, which takes {Time(rhythm.WorstLoss)}",
        };

    private static string Time(TimeSpan time) => new GoDuration(time.Ticks * 100).ToString();
}
