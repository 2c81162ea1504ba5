using System.Text;
using Platform.Components.Backup;
using Platform.Configuration;
using Platform.Recovery;
using Platform.Workflows;
using Platform.Workflows.Recovery;

namespace Platform.Components.Recovery.Runbook;

/// <summary>
/// The runbook for a disaster: what is promised, and how each kind of loss is made good. Its tables and names are those of
/// the stack. Commands run workflows where there is one, since those check what they are given and wait for the end.
/// </summary>
public static class DisasterRunbook
{
    /// <summary>The page.</summary>
    /// <param name="config">The configuration, validated.</param>
    /// <returns>Markdown.</returns>
    public static string Page(PlatformConfig config)
    {
        ArgumentNullException.ThrowIfNull(config);
        var plan = RecoveryPlan.Of(config);
        var page = new StringBuilder()
            .Append("# Disaster recovery runbook\n\n## What is promised\n\n").Append(RecoveryTables.Objectives(plan))
            .Append("\n## Recovery points\n\n").Append(RecoveryTables.Schedules(plan))
            .Append("\n## In which order\n\n");
        foreach (var stage in RecoveryOrder.Stages)
        {
            page.Append("1. **").Append(stage.Name).Append("**: ").Append(stage.Does).Append('\n');
        }

        foreach (var (title, text, commands) in Scenarios(plan))
        {
            page.Append("\n## ").Append(title).Append("\n\n").Append(text).Append("\n\n```bash\n")
                .AppendJoin('\n', commands).Append("\n```\n");
        }

        return page.ToString();
    }

    private static (string Title, string Text, string[] Commands)[] Scenarios(RecoveryPlan plan)
    {
        var schedule = plan.Schedules.Keys.FirstOrDefault() ?? "SCHEDULE";
        const string velero = VeleroNames.Namespace;
        const string argo = WorkflowNames.Namespace;
        return
        [
            ("Before anything", "Look first. A restore onto a cluster that is half alive can make it worse.",
            [
                $"kubectl --namespace {velero} get backupstoragelocations,schedules",
                $"kubectl --namespace {velero} get backups --sort-by=.metadata.creationTimestamp "
                + "--output custom-columns=NAME:.metadata.name,PHASE:.status.phase,STARTED:.status.startTimestamp",
            ]),
            ("A recovery point at once", "Waits for the end; anything but Completed is no recovery point.",
            [
                $"velero --namespace {velero} backup create --from-schedule {schedule} --wait",
                "# or, of everything, before an upgrade:",
                $"argo --namespace {argo} submit --from workflowtemplate/pre-upgrade --parameter reason=REASON --watch",
            ]),
            ("One namespace is lost",
            "The workflow asks before it restores. To look first, restore to another place with `target-namespace`.",
            [
                $"argo --namespace {argo} submit --from workflowtemplate/restore-namespace "
                + "--parameter reason=REASON --parameter backup=BACKUP --parameter namespace=NAMESPACE --watch",
                "# without Argo, the newest backup of a schedule:",
                $"velero --namespace {velero} restore create --from-schedule {schedule} "
                + "--include-namespaces NAMESPACE --wait",
            ]),
            ("Objects are lost, the data is well", "Only the kinds that are named, such as `configmaps,secrets`.",
            [
                $"argo --namespace {argo} submit --from workflowtemplate/restore-resources --parameter reason=REASON --parameter backup=BACKUP "
                + "--parameter namespace=NAMESPACE --parameter resources=configmaps,secrets --watch",
            ]),
            ("The cluster is lost", "This program makes the cluster with Velero; then everything is restored onto it.",
            [
                "pulumi up --stack STACK",
                $"argo --namespace {argo} submit --from workflowtemplate/restore-cluster --parameter reason=REASON --parameter backup=BACKUP --watch",
            ]),
            ("The region is lost",
            "A stack in the other region reads the copies, `docs/components/cross-region.md`. Snapshots stay in their "
            + "region: only what was moved into the bucket comes back.",
            [
                "pulumi up --stack DR_STACK",
                $"kubectl --namespace {velero} get backupstoragelocations",
                $"argo --namespace {argo} submit --from workflowtemplate/restore-cross-region --parameter reason=REASON --parameter backup=BACKUP "
                + "--parameter location=LOCATION --watch",
            ]),
            ("A workflow asks",
            "It shows what it found, and waits for an hour; then nothing is done, and the run fails. Without the answer "
            + "`YES` a resume means no.",
            [
                $"argo --namespace {argo} logs RUN",
                $"argo --namespace {argo} node set RUN --output-parameter {ApprovalStep.Answer}={ApprovalStep.Yes} "
                + $"--node-field-selector displayName={RestoreSteps.Approve}",
                $"argo --namespace {argo} resume RUN --node-field-selector displayName={RestoreSteps.Approve}",
            ]),
            ("A restore hangs",
            "It is `InProgress` for longer than the RTO. A restart of Velero marks it Failed; then delete and start it anew.",
            [
                $"velero --namespace {velero} restore describe RESTORE --details",
                $"kubectl --namespace {velero} rollout restart deployment/velero",
                $"kubectl --namespace {velero} delete restore RESTORE",
            ]),
            ("Data came back damaged",
            "Stop what writes, keep the volume, and restore an older backup to another namespace to compare.",
            [
                "kubectl --namespace NAMESPACE scale deployment,statefulset --all --replicas=0",
                $"argo --namespace {argo} submit --from workflowtemplate/restore-namespace --parameter reason=REASON "
                + "--parameter backup=OLDER_BACKUP --parameter namespace=NAMESPACE --parameter target-namespace=NAMESPACE-check --watch",
            ]),
        ];
    }
}
