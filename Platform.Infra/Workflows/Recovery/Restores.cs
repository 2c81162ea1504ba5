using System.Collections.Immutable;
using Platform.Components.Operators;

namespace Platform.Workflows.Recovery;

/// <summary>The workflows that restore: one namespace, workloads only, chosen kinds, everything, from another region.</summary>
internal static class Restores
{
    private static readonly WorkflowParameter Existing = new(
        "existing", "What becomes of objects that are there: none leaves them alone, update changes them to the backup.")
    {
        Default = "none",
        Allowed = ["none", "update"],
    };

    // What holds data stays as it is, with its claims; pods come from what makes them. Jobs would run once more.
    private const string WorkloadKinds =
        "configmaps,cronjobs.batch,daemonsets.apps,deployments.apps,horizontalpodautoscalers.autoscaling,"
        + "ingresses.networking.k8s.io,networkpolicies.networking.k8s.io,"
        + "poddisruptionbudgets.policy,rolebindings.rbac.authorization.k8s.io,roles.rbac.authorization.k8s.io,secrets,"
        + "serviceaccounts,services,statefulsets.apps";

    /// <summary>All of them.</summary>
    /// <param name="states">Which operators the cluster has.</param>
    public static ImmutableArray<WorkflowDefinition> Of(OperatorStates states) =>
    [
        Namespace.Definition(), Applications.Definition(), Resources.Definition(),
        Cluster(states).Definition(), Region(states).Definition(),
    ];

    /// <summary>One namespace, to its own place or to another.</summary>
    private static RestoreWorkflow Namespace => new()
    {
        Name = "restore-namespace",
        Description = "Restores one namespace from a backup, volumes included, to its own place or to another.",
        Question = "Shall the namespace be restored? The step before says from what.",
        Parameters =
        [
            new WorkflowParameter("namespace", "The namespace, as it is called in the backup."),
            new WorkflowParameter("target-namespace", "Where to; empty for its own place.") { Default = "" },
            Existing,
        ],
        Scope = new RestoreScope
        {
            Namespaces = StepInput.Parameter("namespace"),
            Target = StepInput.Parameter("target-namespace"),
            ExcludedResources = RestoreSteps.NeverRestored,
            Existing = StepInput.Parameter("existing"),
        },
    };

    /// <summary>Workloads without their data.</summary>
    private static RestoreWorkflow Applications => new()
    {
        Name = "restore-applications",
        Description =
            "Restores the workloads of namespaces from a backup, without volumes: for objects that were deleted or "
            + "changed while the data is well.",
        Question = "Shall the workloads be restored? The step before says from what.",
        Parameters =
        [
            new WorkflowParameter("namespaces", "The namespaces, with commas."),
            Existing with { Default = "update" },
        ],
        Scope = new RestoreScope
        {
            Namespaces = StepInput.Parameter("namespaces"),
            Resources = StepInput.Text(WorkloadKinds),
            Volumes = false,
            Existing = StepInput.Parameter("existing"),
        },
    };

    /// <summary>Chosen kinds of one namespace.</summary>
    private static RestoreWorkflow Resources => new()
    {
        Name = "restore-resources",
        Description = "Restores objects of chosen kinds of a namespace from a backup, such as ConfigMaps and Secrets.",
        Question = "Shall the objects be restored? The step before says from what.",
        Parameters =
        [
            new WorkflowParameter("namespace", "The namespace."),
            new WorkflowParameter("resources", "The kinds in the plural with commas, such as configmaps,secrets."),
            Existing,
        ],
        Scope = new RestoreScope
        {
            Namespaces = StepInput.Parameter("namespace"),
            Resources = StepInput.Parameter("resources"),
            ExcludedResources = RestoreSteps.NeverRestored,
            Existing = StepInput.Parameter("existing"),
        },
    };

    /// <summary>Everything onto a cluster that this program has made anew.</summary>
    private static RestoreWorkflow Cluster(OperatorStates states) => new()
    {
        Name = "restore-cluster",
        Description =
            "Restores everything from a backup onto a cluster that this program has made anew, in the order in which "
            + "components need each other.",
        Question = "Shall everything be restored onto this cluster? The step before says from what.",
        Parameters = [Existing],
        Scope = Everything,
        Before = RecoveryOrder.StepsBeforeRestore(states),
        Afterwards = RecoveryOrder.StepsAfterRestore(states),
        Longest = TimeSpan.FromHours(4),
    };

    /// <summary>Everything from the backups of a region that is lost.</summary>
    private static RestoreWorkflow Region(OperatorStates states) => Cluster(states) with
    {
        Name = "restore-cross-region",
        Description =
            "Restores everything onto a cluster in another region, from the replicated backups in a read-only location. "
            + "Volumes come from the location, for snapshots stay in their region.",
        Question = "Shall everything of the lost region be restored onto this cluster? The step before says from what.",
        Parameters =
        [
            new WorkflowParameter("location", "The read-only storage location with the lost region's backups."),
            Existing,
        ],
        Location = StepInput.Parameter("location"),
    };

    private static RestoreScope Everything => new()
    {
        Namespaces = StepInput.Text("*"),
        ExcludedNamespaces = RestoreSteps.Protected,
        ExcludedResources = RestoreSteps.NeverRestored,
        ClusterResources = true,
        Existing = StepInput.Parameter("existing"),
    };
}
