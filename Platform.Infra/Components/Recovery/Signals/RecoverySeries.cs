using System.Collections.Immutable;
using System.Globalization;
using Platform.Recovery;
using Platform.Signals.Alerts;
using Platform.Signals.Metrics;

namespace Platform.Components.Recovery.Signals;

/// <summary>
/// The limits of the plan as series, so that alerts and panels compare with what is promised, and no number stands in two
/// places.
/// </summary>
public static class RecoverySeries
{
    /// <summary>The domain that records them.</summary>
    public const string Domain = "backup";

    /// <summary>The exporter: the rules themselves.</summary>
    public static Exporter Exporter { get; } = new(
        "platform-recovery-rules", "1.0.0", null, "the platform's own rules")
    {
        TargetLabels = [],
    };

    /// <summary>Seconds from one start of a schedule to the next, at most.</summary>
    public static Metric Interval { get; } = Recorded("schedule:velero_backup_interval:seconds", "schedule");

    /// <summary>Age in seconds of a schedule's last whole backup that is too much: two intervals and a run.</summary>
    public static Metric AgeLimit { get; } = Recorded("schedule:velero_backup_age_limit:seconds", "schedule");

    /// <summary>Age in seconds of a schedule's last whole backup up to which a component's RPO is kept.</summary>
    public static Metric RpoLimit { get; } =
        Recorded("component:recovery_rpo_limit:seconds", "component", "schedule");

    /// <summary>Age in seconds at which a component's RPO is missed by a whole interval more.</summary>
    public static Metric RpoMissed { get; } =
        Recorded("component:recovery_rpo_missed_limit:seconds", "component", "schedule");

    /// <summary>Seconds since a drill's last success that are too many.</summary>
    public static Metric DrillAgeLimit { get; } = Recorded("drill:recovery_drill_age_limit:seconds", "drill");

    /// <summary>Seconds that a drill may take to recover: the RTO of its component.</summary>
    public static Metric DrillRto { get; } = Recorded("drill:recovery_rto_target:seconds", "drill", "component");

    /// <summary>
    /// Age in seconds that the data a drill recovers may have: the RPO of its component, and of a schedule that keeps it
    /// the longest run.
    /// </summary>
    public static Metric DrillRpo { get; } = Recorded("drill:recovery_rpo_target:seconds", "drill", "component");

    /// <summary>The rules that record them.</summary>
    /// <param name="plan">What they follow from.</param>
    /// <returns>The rules, in a stable order.</returns>
    public static ImmutableArray<RecordingRule> Rules(RecoveryPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return
        [
            .. plan.Schedules.Select(pair => Rule(Interval, pair.Value.LongestGap, ("schedule", pair.Key))),
            .. plan.Schedules.Select(pair => Rule(AgeLimit, pair.Value.AgeLimit, ("schedule", pair.Key))),
            .. plan.Promises.Select(promise => Rule(RpoLimit, promise.AgeLimit, Labels(promise))),
            .. plan.Promises.Select(promise => Rule(RpoMissed, promise.TwiceMissed, Labels(promise))),
            .. plan.Drills.Select(drill => Rule(DrillAgeLimit, drill.AgeLimit, ("drill", drill.Name))),
            .. plan.Drills.SelectMany(drill => Targets(plan, drill)),
        ];
    }

    /// <summary>What a drill's measure is held to.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="drill">The drill.</param>
    /// <param name="target"><see cref="DrillRto"/> or <see cref="DrillRpo"/>.</param>
    /// <returns>The time; <c>null</c> where nothing is promised.</returns>
    internal static TimeSpan? TargetOf(RecoveryPlan plan, RecoveryDrill drill, Metric target)
    {
        return target == DrillRto
            ? plan.Objectives.Find(drill.Component)?.Rto
            : plan.DataAgeLimit(drill.Component);
    }

    private static IEnumerable<RecordingRule> Targets(RecoveryPlan plan, RecoveryDrill drill) =>
        from target in (Metric[])[DrillRto, DrillRpo]
        let time = TargetOf(plan, drill, target)
        where time is not null
        select Rule(target, time.Value, ("drill", drill.Name), ("component", drill.Component));

    private static (string Name, string Value)[] Labels(BackupPromise promise) =>
        [("component", promise.Component), ("schedule", promise.Schedule)];

    private static RecordingRule Rule(
        Metric metric, TimeSpan time, params ReadOnlySpan<(string Name, string Value)> labels)
    {
        var sorted = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in labels)
        {
            sorted.Add(name, value);
        }

        return new RecordingRule
        {
            Metric = metric,
            Domain = Domain,
            Expression = string.Create(CultureInfo.InvariantCulture, $"vector({(long)time.TotalSeconds})"),
            Labels = sorted.ToImmutable(),
            Reads = [],
        };
    }

    private static Metric Recorded(string name, params ReadOnlySpan<string> labels) =>
        Exporter.Metric(name, MetricKind.Recorded, Exporter.Source, labels);
}
