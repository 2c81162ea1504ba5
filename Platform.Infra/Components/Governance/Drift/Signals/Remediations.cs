using System.Globalization;
using Platform.Components.PlatformAlerts;
using Platform.Signals.Alerts;
using Platform.Signals.Metrics.Catalogue;
using Platform.Workflows.Drift;

namespace Platform.Components.Governance.Drift.Signals;

/// <summary>The workflow that undoes drift failed, or waits for somebody.</summary>
internal static class Remediations
{
    /// <summary>
    /// A run failed. One that was answered with NO, or by nobody, ended well. The counter of a phase is born with the first
    /// such end, at 1: a new series counts as well as a step.
    /// </summary>
    public static Alert Failed() => new()
    {
        Name = "RemediationWorkflowFailed",
        Domain = DriftSeries.Domain,
        Expression =
            $$"""
            sum by (exported_namespace, name) (
              increase({{ArgoWorkflows.WorkflowtemplateTriggeredTotal}}{name="{{DriftNames.Remediation}}", phase=~"Error|Failed"}[1h])
            ) > 0
            or
            sum by (exported_namespace, name) (
              {{ArgoWorkflows.WorkflowtemplateTriggeredTotal}}{name="{{DriftNames.Remediation}}", phase=~"Error|Failed"}
              unless
              {{ArgoWorkflows.WorkflowtemplateTriggeredTotal}} offset 1h
            ) > 0
            """,
        Severity = AlertSeverity.Info,
        Priority = AlertPriority.P3,
        Summary = "A drift remediation failed",
        Description = "A run of workflow {{ $labels.name }} failed within the last hour.",
        Meaning =
            "The application still differs from Git: its sync failed, a freeze had begun, or it had changed since somebody was "
            + "asked.",
        Investigation =
        [
            "Which, and why: `kubectl -n platform-workflows get workflows -l "
            + "workflows.argoproj.io/workflow-template=drift-remediation`, `argo -n platform-workflows logs NAME`",
        ],
        Resolution =
        [
            "A freeze: start it again when deployments are open (`platform freeze status -s STACK`)",
            "The sync failed: the runbook of `ArgoAppSyncFailed`",
            "Git or the application changed meanwhile: start it again, and read the new report",
        ],
        Panel = DriftPanels.Link("remediations"),
        Reads = [ArgoWorkflows.WorkflowtemplateTriggeredTotal],
        MutedBy = Mute.WithoutApiServer,
        Proof = FailedProof(),
    };

    /// <summary>
    /// Somebody was asked, and has not answered; after its time the question is gone, and the answer is no.
    /// </summary>
    public static Alert Waiting() => new()
    {
        Name = "RemediationWaitingForApproval",
        Domain = DriftSeries.Domain,
        Expression = string.Create(
            CultureInfo.InvariantCulture,
            $"""
            (
              max by (application) ({DriftRemediation.AskedTimestamp})
              unless
              max by (application) ({DriftRemediation.EndTimestamp}) >= max by (application) ({DriftRemediation.AskedTimestamp})
            ) > time() - {RemediationWorkflow.TimeToAnswer.TotalSeconds}
            """),
        For = TimeSpan.FromMinutes(5),
        Severity = AlertSeverity.Info,
        Priority = AlertPriority.P3,
        Summary = "Remediation of {{ $labels.application }} waits for an answer",
        Description = "Whether application {{ $labels.application }} is to be synced was asked at {{ $value | humanizeTimestamp }}.",
        Meaning = "Without an answer within the hour it is NO: nothing is synced, and the application goes on differing from Git.",
        Investigation =
        [
            "The report: `argo -n platform-workflows list --running --prefix drift-remediation`, `argo -n platform-workflows logs NAME`",
        ],
        Resolution =
        [
            "Sync it: `argo -n platform-workflows node set NAME --output-parameter answer=YES --node-field-selector "
            + "displayName=approve`, then `argo -n platform-workflows resume NAME --node-field-selector displayName=approve`; or answer "
            + "in Argo's UI",
            "Leave it: the same with `answer=NO`, or wait",
        ],
        Panel = DriftPanels.Link("remediations"),
        Reads = [DriftRemediation.AskedTimestamp, DriftRemediation.EndTimestamp],
        MutedBy = Mute.WithoutApiServer,
        Proof = WaitingProof(),
    };

    private static AlertProof FailedProof()
    {
        var failed = new FiringAlert(
            "A drift remediation failed",
            "A run of workflow drift-remediation failed within the last hour.",
            ("exported_namespace", "platform-workflows"), ("name", "drift-remediation"));
        var first = Story.Fires(
            "the first failure ever, fifty minutes ago",
            70,
            [new(Runs("drift-remediation", "Failed"), "_x20 1x200"), new(Runs("drift-remediation", "Succeeded"), "1+1x200")],
            failed);
        var again = Story.Fires(
            "another failure, fifty minutes ago", 70, [new(Runs("drift-remediation", "Error"), "5x19 6x200")], failed);
        return new(
            first,
            Story.Quiet(
                "runs succeed, another workflow fails, and a failure is long ago",
                150,
                new(Runs("drift-remediation", "Succeeded"), "_x100 1+1x200"),
                new(Runs("restore-cluster", "Failed"), "_x100 1+1x200"),
                new(Runs("drift-remediation", "Failed"), "1x300")))
        {
            More = [again, again.QuietAt(82, "over an hour ago"), first.QuietAt(82, "over an hour ago")],
        };
    }

    private static AlertProof WaitingProof()
    {
        var fires = Story.Fires(
            "nobody has answered for six minutes; another run was long ago",
            16,
            [
                new(Moment("asked", "web"), "_x10 600x90"),
                new(Moment("asked", "old"), "0x100"),
                new(Moment("end", "old"), "60x100"),
            ],
            new FiringAlert(
                "Remediation of web waits for an answer",
                "Whether application web is to be synced was asked at 1970-01-01 00:10:00 +0000 UTC.",
                ("application", "web")));
        return new(
            fires,
            Story.Quiet(
                "it was answered after four minutes",
                20,
                new(Moment("asked", "web"), "_x10 600x90"),
                new(Moment("end", "web"), "_x14 840x90")))
        {
            More =
            [
                fires.QuietAt(14, "people need minutes to answer"),
                fires.FiresAt(69, "it is about to end", fires.Firing[0]),
                fires.QuietAt(71, "after an hour the answer is no"),
                fires with
                {
                    Story = "it was answered before, and is asked again",
                    Series = [new(Moment("asked", "web"), "_x10 600x90"), new(Moment("end", "web"), "300x100")],
                },
            ],
        };
    }

    private static string Runs(string name, string phase) =>
        $$"""argo_workflows_workflowtemplate_triggered_total{exported_namespace="platform-workflows",name="{{name}}",phase="{{phase}}"}""";

    private static string Moment(string what, string application) =>
        $$"""argo_workflows_drift_remediation_{{what}}_timestamp_seconds{application="{{application}}"}""";
}
