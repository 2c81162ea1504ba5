using System.Collections.Immutable;
using Pulumi;
using Pulumi.Kubernetes.Scheduling.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Scheduling.V1;

namespace Platform.Components.Operators;

/// <summary>Which pods go first when room is short.</summary>
public static class PlatformPriorities
{
    /// <summary>Class of the platform's own operators.</summary>
    public const string Critical = "platform-critical";

    /// <summary>Class of production workloads that serve users.</summary>
    public const string ProdHigh = "prod-high";

    /// <summary>Class of work that can wait and pushes nobody out.</summary>
    public const string BatchLow = "batch-low";

    /// <summary>
    /// Kubernetes' own class for what the cluster cannot work without; above all of ours.
    /// </summary>
    public const string SystemCluster = "system-cluster-critical";

    /// <summary>Kubernetes' own class for what each node cannot work without.</summary>
    public const string SystemNode = "system-node-critical";

    /// <summary>
    /// The platform's classes. None is the global default: that would change the priority of pods whose owners never
    /// asked, and a cluster can have only one.
    /// </summary>
    internal static ImmutableArray<PriorityLevel> All { get; } =
    [
        new(Critical, 1_000_000, Preempts: true, "Operators of the platform."),
        new(ProdHigh, 100_000, Preempts: true, "Production workloads that serve users."),
        new(BatchLow, -10, Preempts: false, "Work that can wait; it pushes no other pod out."),
    ];

    /// <summary>Creates the classes.</summary>
    /// <param name="name">The component's name.</param>
    /// <param name="parent">The component.</param>
    /// <returns>The classes.</returns>
    internal static IReadOnlyList<Resource> Create(string name, Resource parent) =>
        [.. All.Select(level => Create(name, level, parent))];

    private static PriorityClass Create(string name, PriorityLevel level, Resource parent) => new(
        $"{name}-priority-{level.Name}",
        new PriorityClassArgs
        {
            Metadata = new ObjectMetaArgs { Name = level.Name },
            Value = level.Value,
            GlobalDefault = false,
            PreemptionPolicy = level.Preempts ? "PreemptLowerPriority" : "Never",
            Description = level.Description,
        },
        new CustomResourceOptions { Parent = parent });
}

/// <summary>A priority class.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its priority; a pod without a class has 0.</param>
/// <param name="Preempts">Whether its pods push out others of lower priority.</param>
/// <param name="Description">What it is for.</param>
internal sealed record PriorityLevel(string Name, int Value, bool Preempts, string Description);
