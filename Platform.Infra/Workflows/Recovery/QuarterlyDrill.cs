using System.Collections.Immutable;
using System.Globalization;
using Platform.Catalog;
using Platform.Configuration;
using Platform.Recovery;

namespace Platform.Workflows.Recovery;

/// <summary>
/// The exercise of each quarter: everything is recovered in another region. People do it, stage by stage, and confirm each;
/// the workflow keeps the time and holds it against what is promised.
/// </summary>
internal static class QuarterlyDrill
{
    /// <summary>Its name.</summary>
    public const string Name = "quarterly-dr-test";

    private const string Begin = "begin";

    private static readonly TimeSpan TimeToStart = TimeSpan.FromDays(3);

    private static readonly TimeSpan TimeForStage = TimeSpan.FromHours(8);

    /// <summary>The workflow.</summary>
    /// <param name="config">The configuration, validated.</param>
    public static WorkflowDefinition Of(PlatformConfig config)
    {
        var drill = config.Recovery.FullDrill;
        var stages = RecoveryOrder.Stages;
        var objectives = RecoveryObjectives.Of(config);
        return new WorkflowDefinition
        {
            Name = Name,
            Description =
                "Keeps the time while people recover everything in another region, stage by stage, and holds it against "
                + "what is promised. It starts each quarter by itself, and begins when somebody says so.",
            Timeout = TimeToStart + ((TimeForStage + TimeSpan.FromMinutes(30)) * (stages.Length + 2)),
            Schedule = new WorkflowSchedule(drill.Cron, drill.TimeZone) { StartingDeadline = TimeSpan.FromDays(1) },
            Steps =
            [
                Ask(Begin, [], "Shall the exercise begin? From then on the clock runs.", TimeToStart),
                Record(Begin, target: null, isLast: false),
                .. stages.SelectMany((stage, index) => Steps(
                    stage, index == 0 ? Begin : stages[index - 1].Name, objectives, index == stages.Length - 1)),
                Ask("remove", [Confirmed(stages[^1].Name)],
                    "Is everything removed that the exercise made in the region of recovery?", TimeForStage),
                Record("remove", target: null, isLast: false),
            ],
            CleanUp = End,
        };
    }

    private static IEnumerable<WorkflowStep> Steps(
        RecoveryStage stage, string before, RecoveryObjectives objectives, bool isLast) =>
    [
        Ask(stage.Name, [Confirmed(before)], $"Is this done? {stage.Does}", TimeForStage),
        Record(stage.Name, stage.Component is { } component ? objectives.Find(component)?.Rto : null, isLast),
    ];

    private static ApprovalStep Ask(string stage, ImmutableArray<string> after, string question, TimeSpan time) => new()
    {
        Name = $"confirm-{stage}",
        After = after,
        Question = question,
        Timeout = time,
    };

    private static string Confirmed(string stage) => $"time-{stage}";

    private static ScriptStep Record(string stage, TimeSpan? target, bool isLast) => new()
    {
        Name = Confirmed(stage),
        After = [$"confirm-{stage}"],
        Image = Images.WorkflowTools,
        Script = "record-stage.sh",
        Libraries = [WorkflowScripts.DrillFunctions],
        Inputs = DrillMetrics.Inputs(
            Name,
            ("LAST", StepInput.Text(isLast ? "yes" : "no")),
            ("RUN", StepInput.WorkflowName),
            ("STAGE", StepInput.Text(stage)),
            ("TARGET", StepInput.Text(
                target is { } time
                    ? ((long)time.TotalSeconds).ToString(CultureInfo.InvariantCulture)
                    : StepMetric.None))),
        Timeout = TimeSpan.FromMinutes(5),
        Retry = new StepRetry(2, TimeSpan.FromSeconds(15)),
        Permissions = DrillMetrics.Keeping(Name),
    };

    private static ScriptStep End => new()
    {
        Name = "end",
        Image = Images.WorkflowTools,
        Script = "end-drill.sh",
        Libraries = [WorkflowScripts.DrillFunctions],
        Inputs = DrillMetrics.Inputs(
            Name, ("RUN", StepInput.WorkflowName), ("STATUS", StepInput.WorkflowStatus)),
        Outputs = DrillMetrics.Outputs,
        Metrics = DrillMetrics.Of(Name),
        Timeout = TimeSpan.FromMinutes(5),
        Retry = new StepRetry(2, TimeSpan.FromSeconds(15)),
        Permissions = DrillMetrics.Keeping(Name),
    };
}
