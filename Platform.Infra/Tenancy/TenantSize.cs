using System.Collections.Immutable;
using Platform.Configuration;

namespace Platform.Tenancy;

/// <summary>How much a namespace of a team may take.</summary>
/// <param name="Cpu">Sum of CPU requests, in cores.</param>
/// <param name="MemoryGiB">Sum of memory requests, in GiB; limits may be twice that.</param>
/// <param name="Pods">Pods that are not finished.</param>
/// <param name="Volumes">Persistent volume claims.</param>
/// <param name="StorageGiB">Sum of what the claims ask for, in GiB.</param>
/// <param name="LoadBalancers">Services of type LoadBalancer, each of which is paid for.</param>
public sealed record TenantSize(int Cpu, int MemoryGiB, int Pods, int Volumes, int StorageGiB, int LoadBalancers)
{
    private const int JobsPerPod = 5;

    // Each step is twice the one before. A tier is a step, and so is an environment.
    private static readonly ImmutableArray<TenantSize> Steps =
    [
        new(1, 2, 10, 3, 20, 0),
        new(2, 4, 20, 5, 50, 0),
        new(4, 8, 40, 10, 100, 0),
        new(8, 16, 80, 20, 250, 0),
        new(16, 32, 160, 40, 500, 0),
    ];

    /// <summary>The size of a tier in an environment.</summary>
    /// <param name="tier">The tier.</param>
    /// <param name="environment">The environment.</param>
    /// <returns>The size.</returns>
    public static TenantSize Of(TenantTier tier, DeploymentEnvironment environment)
    {
        var size = environment switch
        {
            DeploymentEnvironment.Prod => 2,
            DeploymentEnvironment.Staging => 1,
            _ => 0,
        };
        return Steps[(int)tier + size] with { LoadBalancers = size };
    }

    /// <summary>
    /// The quota's amounts. There is none for CPU limits: Kubernetes would refuse every pod that has no such limit.
    /// </summary>
    /// <returns>Each resource with its amount.</returns>
    public ImmutableSortedDictionary<string, string> Hard() => ImmutableSortedDictionary.CreateRange(
        StringComparer.Ordinal,
        [
            Amount("requests.cpu", Cpu, ""),
            Amount("requests.memory", MemoryGiB, "Gi"),
            Amount("limits.memory", 2 * MemoryGiB, "Gi"),
            Amount("pods", Pods, ""),
            Amount("persistentvolumeclaims", Volumes, ""),
            Amount("requests.storage", StorageGiB, "Gi"),
            Amount("services.loadbalancers", LoadBalancers, ""),
            Amount("services.nodeports", 0, ""),
            Amount("count/jobs.batch", JobsPerPod * Pods, ""),
            Amount("count/cronjobs.batch", Pods, ""),
        ]);

    private static KeyValuePair<string, string> Amount(string resource, int amount, string unit) =>
        new(resource, FormattableString.Invariant($"{amount}{unit}"));
}
