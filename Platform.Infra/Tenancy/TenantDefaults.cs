using System.Collections.Immutable;

namespace Platform.Tenancy;

/// <summary>
/// What a container of a team gets where it says nothing, and the most that one object may take. CPU has no limit here:
/// with a maximum Kubernetes refuses every container that has none (Kubernetes, limit ranges).
/// </summary>
/// <param name="DefaultRequest">Requests of a container that has none.</param>
/// <param name="Default">Limits of a container that has none.</param>
/// <param name="ContainerMax">The most of one container.</param>
/// <param name="ClaimMin">The least of one persistent volume claim.</param>
/// <param name="ClaimMax">The most of one persistent volume claim.</param>
public sealed record TenantDefaults(
    ImmutableSortedDictionary<string, string> DefaultRequest,
    ImmutableSortedDictionary<string, string> Default,
    ImmutableSortedDictionary<string, string> ContainerMax,
    ImmutableSortedDictionary<string, string> ClaimMin,
    ImmutableSortedDictionary<string, string> ClaimMax)
{
    private const string CpuRequest = "50m";
    private const string MemoryRequest = "128Mi";
    private const string MemoryLimit = "256Mi";
    private const string ClaimLeast = "1Gi";

    /// <summary>For resources of a quota, what a single object takes at least.</summary>
    public static ImmutableSortedDictionary<string, string> Least { get; } = Map(
        ("limits.memory", MemoryLimit), ("requests.cpu", CpuRequest), ("requests.memory", MemoryRequest),
        ("requests.storage", ClaimLeast));

    /// <summary>What goes with a size.</summary>
    /// <param name="hard">The quota's amounts: one object may take a whole one.</param>
    /// <returns>The defaults.</returns>
    public static TenantDefaults Of(IReadOnlyDictionary<string, string> hard)
    {
        ArgumentNullException.ThrowIfNull(hard);
        return new TenantDefaults(
            Map(("cpu", CpuRequest), ("memory", MemoryRequest)),
            Map(("memory", MemoryLimit)),
            Map(("memory", hard["limits.memory"])),
            Map(("storage", ClaimLeast)),
            Map(("storage", hard["requests.storage"])));
    }

    private static ImmutableSortedDictionary<string, string> Map(params (string Key, string Value)[] amounts) =>
        amounts.ToImmutableSortedDictionary(amount => amount.Key, amount => amount.Value, StringComparer.Ordinal);
}
