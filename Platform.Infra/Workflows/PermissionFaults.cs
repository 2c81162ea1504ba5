using System.Collections.Immutable;

namespace Platform.Workflows;

/// <summary>Rights that no step gets, because whoever has them can take more (CIS EKS Benchmark 1.8, section 4.1).</summary>
internal static class PermissionFaults
{
    private static readonly ImmutableHashSet<string> Escalations = ["bind", "escalate", "impersonate"];

    private static readonly ImmutableHashSet<string> Reads = ["get", "list", "watch"];

    private static readonly ImmutableHashSet<string> Closed =
    [
        "nodes/proxy", "pods/attach", "pods/exec", "serviceaccounts/token",
        "mutatingwebhookconfigurations", "validatingwebhookconfigurations",
        "clusterrolebindings", "clusterroles", "rolebindings", "roles",
    ];

    // A name says nothing about an object that has none yet, and a list has many.
    private static readonly ImmutableHashSet<string> Nameless = ["create", "deletecollection", "list", "watch"];

    /// <summary>What is wrong with a permission.</summary>
    /// <param name="permission">The permission.</param>
    /// <returns>The faults, each a sentence without its subject.</returns>
    public static IEnumerable<string> Of(KubernetesPermission permission)
    {
        if (permission.Verbs.IsEmpty)
        {
            yield return "names no verb";
        }

        if (permission.Verbs.Append(permission.Group).Append(permission.Resource).Concat(permission.Names)
            .Any(word => word.Contains('*', StringComparison.Ordinal)))
        {
            yield return "has a wildcard";
        }

        if (permission.Verbs.Any(Escalations.Contains) || Closed.Contains(permission.Resource))
        {
            yield return "would let it take other rights";
        }

        if (permission is { Resource: "secrets", Namespace: null } && permission.Verbs.Any(Reads.Contains))
        {
            yield return "would let it read the secrets of every namespace";
        }

        if (!permission.Names.IsEmpty && permission.Verbs.Any(Nameless.Contains))
        {
            yield return "names objects for a verb that knows no names";
        }
    }
}
