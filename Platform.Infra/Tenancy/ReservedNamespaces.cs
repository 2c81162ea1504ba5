using Platform.Components.Backup;
using Platform.Components.Operators;
using Platform.Components.Recovery;
using Platform.Workflows;

namespace Platform.Tenancy;

/// <summary>Namespaces that no team can have.</summary>
public static class ReservedNamespaces
{
    /// <summary>Whose a namespace is.</summary>
    /// <param name="ns">The namespace.</param>
    /// <returns>Its owner in a few words; <c>null</c> where a team can have it.</returns>
    public static string? OwnerOf(string ns)
    {
        ArgumentNullException.ThrowIfNull(ns);
        if (ns is "default" or "kube-system" or "kube-public" or "kube-node-lease")
        {
            return "Kubernetes";
        }

        return IsPlatform(ns) ? "the platform" : null;
    }

    private static bool IsPlatform(string ns) =>
        ns.StartsWith("platform-", StringComparison.Ordinal)
        || ns is VeleroNames.Namespace or ObjectStoreNames.Namespace or WorkflowNames.Namespace
            or RecoveryNames.Canary or RecoveryNames.Scratch
        || OperatorList.All.Any(one => string.Equals(one.Place.Namespace, ns, StringComparison.Ordinal));
}
