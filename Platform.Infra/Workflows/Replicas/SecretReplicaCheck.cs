using System.Collections.Immutable;
using Platform.Catalog;
using Platform.Cloud;
using Platform.Components.Secrets;
using Platform.Workflows.Recovery;

namespace Platform.Workflows.Replicas;

/// <summary>
/// Seed 003's monthly check: each secret's copy is read in the other region, as a stack there would. It is a drill like the
/// others: how long it takes is kept, and when it last went well.
/// </summary>
internal static class SecretReplicaCheck
{
    /// <summary>Name of the workflow.</summary>
    public const string Name = "secret-replica-check";

    /// <summary>The workflow.</summary>
    /// <param name="plan">Which secrets there are.</param>
    /// <param name="there">The account in the region of the copies.</param>
    public static WorkflowDefinition Of(SecretsPlan plan, AwsAccount there) => new()
    {
        Name = Name,
        Description =
            $"Reads the copy of each secret in {there.Region.Name}, and compares it with the original. "
            + "It runs each month by itself.",
        Timeout = TimeSpan.FromHours(1),
        Schedule = new WorkflowSchedule(plan.Config.Check.Cron),
        Steps =
        [
            new ScriptStep
            {
                Name = "read",
                Image = Images.WorkflowTools,
                Script = "check-secret-replicas.sh",
                Libraries = [WorkflowScripts.DrillFunctions],
                Inputs = DrillMetrics.Inputs(
                    Name,
                    ("REGION", StepInput.Text(plan.Account.Region.Name)),
                    ("REPLICA_REGION", StepInput.Text(there.Region.Name)),
                    ("RUN", StepInput.WorkflowName),
                    ("SECRETS", StepInput.Text(string.Join(' ', plan.Replicated)))),
                Timeout = TimeSpan.FromMinutes(15),
                Permissions = DrillMetrics.Keeping(Name),
                AwsStatements = Rights(plan, there),
            },
        ],
        CleanUp = new ScriptStep
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
            Retry = new StepRetry(2, TimeSpan.FromMinutes(1)),
            Permissions = DrillMetrics.Keeping(Name),
        },
    };

    private static ImmutableArray<PolicyStatement> Rights(SecretsPlan plan, AwsAccount there) =>
    [
        new PolicyStatement
        {
            Sid = "DescribeOriginals",
            Actions = ["secretsmanager:DescribeSecret"],
            Resources = [.. plan.Replicated.Select(name => SecretsPlan.SecretArn(plan.Account, name))],
        },
        new PolicyStatement
        {
            Sid = "ReadCopies",
            Actions = ["secretsmanager:GetSecretValue"],
            Resources = [.. plan.Replicated.Select(name => SecretsPlan.SecretArn(there, name))],
        },
        SecretsKeyPolicy.Decrypt("DecryptCopies", there, plan.KeyAlias),
    ];
}
