using Platform.Configuration;

namespace Platform.Recovery;

/// <summary>Whether a schedule backs up namespaces whole.</summary>
internal static class BackedUpNamespaces
{
    /// <summary>Resource types without which a backup has no volumes.</summary>
    private static readonly HashSet<string> Volumes = new(StringComparer.OrdinalIgnoreCase)
    {
        "persistentvolumeclaims", "persistentvolumeclaim", "pvc", "persistentvolumes", "persistentvolume", "pv", "*",
    };

    /// <summary>
    /// Whether a schedule backs up every object and volume of namespaces, as far as that can be told: what carries a
    /// label selector or leaves volumes out does not.
    /// </summary>
    /// <param name="schedule">The schedule.</param>
    /// <param name="wanted">The namespaces.</param>
    /// <param name="unpromised">Namespaces that nothing is promised for.</param>
    /// <returns>True where it is certain.</returns>
    public static bool Whole(
        ScheduleConfig schedule, NamespacePattern wanted, IReadOnlyList<NamespacePattern> unpromised) =>
        schedule.LabelSelector.IsEmpty
        && !schedule.ExcludedResources.Any(Volumes.Contains)
        && NamespacePattern.Included(schedule).Any(included => included.Covers(wanted))
        && NamespacePattern.Excluded(schedule)
            .Where(excluded => excluded.MayMeet(wanted))
            .All(excluded => IsUnpromised(excluded, wanted, unpromised));

    // A glob means workloads; who wants a namespace of the system protected has to name it.
    private static bool IsUnpromised(
        NamespacePattern excluded, NamespacePattern wanted, IReadOnlyList<NamespacePattern> unpromised) =>
        (wanted.IsGlob && SystemNamespaces.All.Contains(excluded.Text, StringComparer.Ordinal))
        || unpromised.Any(promised => promised.Covers(excluded));
}
