using System.Collections.Immutable;
using Platform.Cloud;

namespace Platform.Workflows;

/// <summary>A step that runs a script in a pod of its own.</summary>
public sealed record ScriptStep : WorkflowStep
{
    /// <summary>The image, by tag and digest.</summary>
    public required string Image { get; init; }

    /// <summary>The script's file below <c>Workflows/Scripts</c>, such as <c>wait-for-backup.sh</c>; POSIX sh.</summary>
    public required string Script { get; init; }

    /// <summary>
    /// Functions that the script uses, by file, such as <see cref="WorkflowScripts.DrillFunctions"/>; those for the API
    /// server are there wherever the step has permissions in the cluster.
    /// </summary>
    public ImmutableArray<string> Libraries { get; init; } = [];

    /// <summary>
    /// What the script is given, by name of the variable. It comes as a variable of the environment and is never put
    /// into the script's text, so that no value can be read as code.
    /// </summary>
    public ImmutableSortedDictionary<string, StepInput> Inputs { get; init; } =
        ImmutableSortedDictionary.Create<string, StepInput>(StringComparer.Ordinal);

    /// <summary>
    /// What the script gives back, in kebab case. It writes <c>backup-name</c> to the file that the variable
    /// <c>OUTPUT_BACKUP_NAME</c> names.
    /// </summary>
    public ImmutableArray<string> Outputs { get; init; } = [];

    /// <summary>
    /// How long one try may take. The script finds it, less <see cref="Grace"/>, as <c>TIMEOUT_SECONDS</c>, so that it
    /// can end with a message.
    /// </summary>
    public required TimeSpan Timeout { get; init; }

    /// <summary>How often it is tried again; none where it fails for good.</summary>
    public StepRetry Retry { get; init; } = StepRetry.None;

    /// <summary>What it may do in the cluster; its pod gets a token only where that is something.</summary>
    public ImmutableArray<KubernetesPermission> Permissions { get; init; } = [];

    /// <summary>
    /// What it may do in AWS, as statements of an IAM policy; its pod gets credentials only where that is something. ARNs
    /// take the stack's partition (<see cref="AwsAccount"/>). The script names the region itself, from an input.
    /// </summary>
    public ImmutableArray<PolicyStatement> AwsStatements { get; init; } = [];

    /// <summary>Numbers among its outputs that Prometheus learns.</summary>
    public ImmutableArray<StepMetric> Metrics { get; init; } = [];

    /// <summary>Whether it has an identity of its own.</summary>
    public bool HasRights => !Permissions.IsEmpty || !AwsStatements.IsEmpty;

    /// <summary>What is kept back from <see cref="Timeout"/> for the start of the pod.</summary>
    public static TimeSpan Grace { get; } = TimeSpan.FromMinutes(1);

    /// <inheritdoc/>
    public override TimeSpan Longest => (Timeout * (Retry.Limit + 1)) + Retry.LongestWait;
}
