namespace Platform.Manifests;

/// <summary>A level of the Pod Security Standards.</summary>
public enum PodSecurityLevel
{
    /// <summary>Nothing is forbidden.</summary>
    Privileged,

    /// <summary>Known ways to more privileges are closed.</summary>
    Baseline,

    /// <summary>Hardened: no root, no added capabilities, a seccomp profile.</summary>
    Restricted,
}
