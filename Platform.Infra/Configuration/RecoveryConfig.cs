using System.Collections.Immutable;

namespace Platform.Configuration;

/// <summary>
/// Key <c>platform:recovery</c>: how much may be lost in a disaster, and how long it may take to be back.
/// </summary>
public sealed record RecoveryConfig
{
    /// <summary>
    /// Recovery objectives by component: the environment's defaults with the stack's entries merged over them. Alert
    /// and drill thresholds, <c>docs/recovery.md</c> and the runbook follow from them, and schedules are held to them.
    /// </summary>
    [DnsLabel(40, OnKeys = true)]
    public ImmutableSortedDictionary<string, RecoveryObjectiveConfig> Objectives { get; init; } =
        ImmutableSortedDictionary<string, RecoveryObjectiveConfig>.Empty;

    /// <summary>The monthly drill.</summary>
    public DrillConfig Drill { get; init; } = new();

    /// <summary>The quarterly exercise.</summary>
    public FullDrillConfig FullDrill { get; init; } = new();
}

/// <summary>Key <c>platform:recovery.objectives.COMPONENT</c>: what is promised for one component.</summary>
public sealed record RecoveryObjectiveConfig
{
    /// <summary>Whether anything is promised; false drops one of the environment's defaults.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>
    /// The most time between two recovery points (RPO): a Go duration such as <c>1h</c>, <c>0s</c> where nothing is
    /// lost; <c>null</c> where nothing is kept that could be lost.
    /// </summary>
    [ObjectiveText]
    public string? Rpo { get; init; }

    /// <summary>
    /// The most time until it works again (RTO): a Go duration such as <c>30m</c>; <c>null</c> where none is promised.
    /// </summary>
    [ObjectiveText]
    public string? Rto { get; init; }

    /// <summary>What it is recovered with.</summary>
    public required RecoveryMethod Method { get; init; }

    /// <summary>Method velero: namespaces or globs that are meant; empty means those of all workloads.</summary>
    [NamespacePattern]
    public ImmutableArray<string> IncludedNamespaces { get; init; } = [];

    /// <summary>
    /// Method velero: namespaces or globs that nothing is promised for; those of the system never are.
    /// </summary>
    [NamespacePattern]
    public ImmutableArray<string> ExcludedNamespaces { get; init; } = [];
}

/// <summary>What a component is recovered with.</summary>
public enum RecoveryMethod
{
    /// <summary>Backups of Velero, of which a schedule makes one often enough.</summary>
    Velero,

    /// <summary>This program makes it anew.</summary>
    InfrastructureAsCode,

    /// <summary>Argo CD makes it anew from Git.</summary>
    GitOps,

    /// <summary>The Git host keeps it, with its history.</summary>
    GitHosting,

    /// <summary>Secrets Manager keeps it, with replicas in other regions.</summary>
    SecretsManager,

    /// <summary>Aurora's continuous backups, to any second of their retention.</summary>
    AuroraBackups,
}
