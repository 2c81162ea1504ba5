using System.Collections.Immutable;
using Platform.Policies;

namespace Platform.Components.Governance.Security;

/// <summary>The ten security policies.</summary>
internal static class SecurityPolicies
{
    /// <summary>The policies of a stack.</summary>
    /// <param name="registries">Registries that images may come from.</param>
    /// <param name="exempt">Namespaces that are left alone.</param>
    /// <returns>The policies.</returns>
    public static ImmutableArray<Policy> Of(ImmutableArray<string> registries, ImmutableArray<string> exempt) =>
    [
        RunAsNonRoot.Definition,
        PrivilegeEscalation.Definition,
        DropAllCapabilities.Definition,
        ReadOnlyRoot.Definition,
        RequestsAndLimits.Definition,
        AllowedRegistries.Of(registries),
        NoLatestTag.Definition,
        PodProbes.Definition,
        NetworkPolicyPerNamespace.Of(exempt),
        NoPrivileged.Definition,
    ];
}
