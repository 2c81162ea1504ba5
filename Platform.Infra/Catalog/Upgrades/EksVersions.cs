using System.Collections.Immutable;

namespace Platform.Catalog.Upgrades;

/// <summary>The versions of Kubernetes in EKS: EKS user guide, kubernetes-versions, read on 2026-11-21.</summary>
public static class EksVersions
{
    /// <summary>All that EKS offers, oldest first.</summary>
    public static ImmutableArray<EksVersion> All { get; } =
    [
        new("1.31", new DateOnly(2025, 11, 26), new DateOnly(2026, 11, 26)),
        new("1.32", new DateOnly(2026, 3, 23), new DateOnly(2027, 3, 23)),
        new("1.33", new DateOnly(2026, 7, 29), new DateOnly(2027, 7, 29)),
        new("1.34", new DateOnly(2026, 12, 2), new DateOnly(2027, 12, 2)),
        new("1.35", new DateOnly(2027, 3, 27), new DateOnly(2028, 3, 27)),

        // The guide names 1.36; its dates were in no copy that could be read.
        new("1.36", StandardUntil: null, ExtendedUntil: null),
    ];
}
