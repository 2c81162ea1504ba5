using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace Platform.Manifests;

/// <summary>Security contexts that the restricted level admits.</summary>
internal static class RestrictedPod
{
    /// <summary>The pod's, under a user and group of one id.</summary>
    /// <param name="id">The id of user and group; volumes belong to it as well.</param>
    /// <returns>The context.</returns>
    public static PodSecurityContextArgs Of(int id) => new()
    {
        RunAsNonRoot = true,
        RunAsUser = id,
        RunAsGroup = id,
        FsGroup = id,
        SeccompProfile = new SeccompProfileArgs { Type = "RuntimeDefault" },
    };

    /// <summary>A container's, with a read-only root file system.</summary>
    /// <returns>The context.</returns>
    public static SecurityContextArgs Container() => new()
    {
        AllowPrivilegeEscalation = false,
        ReadOnlyRootFilesystem = true,
        Capabilities = new CapabilitiesArgs { Drop = { "ALL" } },
    };
}
