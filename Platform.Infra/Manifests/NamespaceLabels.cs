using System.Collections.Immutable;

namespace Platform.Manifests;

/// <summary>Labels of the namespaces that the platform creates.</summary>
internal static class NamespaceLabels
{
    /// <summary>Labels that hold pods to a level and warn at the same level.</summary>
    /// <param name="level">The level.</param>
    /// <returns>The labels.</returns>
    public static ImmutableSortedDictionary<string, string> PodSecurity(PodSecurityLevel level)
    {
        var value = level switch
        {
            PodSecurityLevel.Privileged => "privileged",
            PodSecurityLevel.Baseline => "baseline",
            _ => "restricted",
        };
        return ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal,
        [
            KeyValuePair.Create("pod-security.kubernetes.io/audit", value),
            KeyValuePair.Create("pod-security.kubernetes.io/enforce", value),
            KeyValuePair.Create("pod-security.kubernetes.io/warn", value),
        ]);
    }
}
