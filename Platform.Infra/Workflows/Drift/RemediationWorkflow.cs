using System.Collections.Immutable;
using Platform.Calendar;
using Platform.Catalog;
using Platform.Components.Governance.Drift;
using Platform.Components.Operators;
using Platform.Signals.Metrics.Catalogue;

namespace Platform.Workflows.Drift;

/// <summary>
/// Undoes the drift of one application: looks, asks, and syncs what somebody said yes to. Nothing happens in a freeze, and
/// what has changed since the question was put is told and not synced.
/// </summary>
internal static class RemediationWorkflow
{
    /// <summary>How long somebody has to answer; then it is no.</summary>
    public static readonly TimeSpan TimeToAnswer = TimeSpan.FromHours(1);

    private const string Look = "look";

    private const string Approve = "approve";

    private const string Sync = "sync";

    private const string Go = "go";

    private const string Fingerprint = "fingerprint";

    private const string Started = "started";

    private const string Asked = "asked";

    private const string Ended = "ended";

    private const string Application = "application";

    private static readonly TimeSpan LongestSync = TimeSpan.FromHours(1);

    private static readonly KubernetesPermission ReadApplications =
        new("argoproj.io", "applications", ["get"]) { Namespace = DriftNames.ArgoCd };

    private static readonly KubernetesPermission ReadFreeze = new("", "configmaps", ["get"])
    {
        Namespace = FreezeNames.Namespace,
        Names = [FreezeNames.Calendar, FreezeNames.State],
    };

    /// <summary>Whether a cluster has what it needs.</summary>
    /// <param name="states">Which operators the cluster has.</param>
    public static bool IsWanted(OperatorStates states) =>
        !states.IsOff(OperatorName.ArgoCd) && !states.IsOff(OperatorName.ArgoWorkflows);

    /// <summary>The workflow.</summary>
    public static WorkflowDefinition Definition { get; } = new()
    {
        Name = DriftNames.Remediation,
        Description =
            "Syncs one application of Argo CD's that differs from Git, after somebody read in what and said YES. No answer "
            + "within the hour is NO; in a deployment freeze nothing is synced.",
        Parameters =
        [
            new WorkflowParameter(Application, "The application's name, one that is in Argo CD's namespace."),
            new WorkflowParameter("reason", "Why, as the application's history says later.") { Default = "drift" },
            new WorkflowParameter("prune", "Whether objects that Git no longer has are deleted.")
            {
                Default = "no",
                Allowed = ["no", "yes"],
            },
        ],
        OneFor = Application,
        Timeout = TimeToAnswer + LongestSync + TimeSpan.FromMinutes(30),
        Steps = [LookStep(), ApproveStep(), NotApprovedStep(), SyncStep(), WaitStep()],
        CleanUp = ReportStep(),
    };

    private static ScriptStep LookStep() => new()
    {
        Name = Look,
        Image = Images.WorkflowTools,
        Script = "look-at-drift.sh",
        Libraries = [WorkflowScripts.NameFunctions, WorkflowScripts.FreezeFunctions, WorkflowScripts.ApplicationFunctions],
        Inputs = Inputs([.. OfFreeze, ("PRUNE", StepInput.Parameter("prune"))]),
        Outputs = [Go, Asked, Fingerprint],
        Timeout = TimeSpan.FromMinutes(5),
        Permissions = [ReadApplications, ReadFreeze],
        Metrics =
        [
            new StepMetric(
                DriftRemediation.AskedTimestamp,
                "When somebody was last asked whether an application is to be synced, in seconds since 1970.",
                Asked) { Labels = Labels },
        ],
    };

    private static ApprovalStep ApproveStep() => new()
    {
        Name = Approve,
        After = [Look],
        When = new StepCondition(StepInput.Output(Look, Go), "yes"),
        Question = "Sync the application as the log of the step look says?",
        Timeout = TimeToAnswer,
    };

    private static ScriptStep NotApprovedStep() => new()
    {
        Name = "not-approved",
        AfterRefusalOf = Approve,
        Image = Images.WorkflowTools,
        Script = "not-approved.sh",
        Inputs = StepInput.Map(("APPLICATION", StepInput.Parameter(Application))),
        Timeout = TimeSpan.FromMinutes(5),
    };

    private static ScriptStep SyncStep() => new()
    {
        Name = Sync,
        After = [Look, Approve],
        Image = Images.WorkflowTools,
        Script = "sync-application.sh",
        Libraries = [WorkflowScripts.FreezeFunctions, WorkflowScripts.ApplicationFunctions],
        Inputs = Inputs(
        [
            .. OfFreeze,
            ("FINGERPRINT", StepInput.Output(Look, Fingerprint)),
            ("POLL_SECONDS", StepInput.Text("2")),
            ("PRUNE", StepInput.Parameter("prune")),
            ("REASON", StepInput.Parameter("reason")),
            ("RUN", StepInput.WorkflowName),
        ]),
        Outputs = [Started],
        Timeout = TimeSpan.FromMinutes(5),
        Permissions =
        [
            ReadFreeze,
            new KubernetesPermission("argoproj.io", "applications", ["get", "patch"]) { Namespace = DriftNames.ArgoCd },
        ],
    };

    private static ScriptStep WaitStep() => new()
    {
        Name = "wait",
        After = [Sync],
        When = new StepCondition(StepInput.Output(Sync, Started), "yes"),
        Image = Images.WorkflowTools,
        Script = "wait-for-sync.sh",
        Libraries = [WorkflowScripts.ApplicationFunctions],
        Inputs = Inputs(
        [
            ("POLL_SECONDS", StepInput.Text("15")),
            ("PRUNE", StepInput.Parameter("prune")),
            ("RUN", StepInput.WorkflowName),
        ]),
        Timeout = LongestSync,
        Permissions = [ReadApplications],
    };

    private static ScriptStep ReportStep() => new()
    {
        Name = "report",
        Image = Images.WorkflowTools,
        Script = "report-remediation.sh",
        Libraries = [WorkflowScripts.NameFunctions, WorkflowScripts.ApplicationFunctions],
        Inputs = Inputs([("STATUS", StepInput.WorkflowStatus)]),
        Outputs = [Ended],
        Timeout = TimeSpan.FromMinutes(5),
        Permissions = [ReadApplications],
        Metrics =
        [
            new StepMetric(
                DriftRemediation.EndTimestamp,
                "When the last remediation of an application ended, in seconds since 1970.",
                Ended) { Labels = Labels },
        ],
    };

    private static ImmutableArray<(string, StepInput)> OfFreeze =>
    [
        ("FREEZE_CALENDAR", StepInput.Text(FreezeNames.Calendar)),
        ("FREEZE_STATE", StepInput.Text(FreezeNames.State)),
        ("GOVERNANCE_NAMESPACE", StepInput.Text(FreezeNames.Namespace)),
    ];

    private static ImmutableSortedDictionary<string, string> Labels =>
        ImmutableSortedDictionary<string, string>.Empty.Add(Application, StepInput.Parameter(Application).Expression);

    private static ImmutableSortedDictionary<string, StepInput> Inputs(ReadOnlySpan<(string, StepInput)> more) =>
        StepInput.Map(
        [
            .. more,
            ("APPLICATION", StepInput.Parameter(Application)),
            ("ARGOCD_NAMESPACE", StepInput.Text(DriftNames.ArgoCd)),
        ]);
}
