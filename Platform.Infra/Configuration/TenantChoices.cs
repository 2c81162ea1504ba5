namespace Platform.Configuration;

/// <summary>How much a namespace of a team may take.</summary>
public enum TenantTier
{
    /// <summary>A service or two.</summary>
    Small,

    /// <summary>A product.</summary>
    Medium,

    /// <summary>Several products.</summary>
    Large,
}

/// <summary>Whether a team's pods are in Istio's mesh, and how.</summary>
public enum TenantMesh
{
    /// <summary>They are not.</summary>
    None,

    /// <summary>
    /// A proxy is put into each pod. With pod security <c>restricted</c> this needs the Istio CNI plugin: without it the
    /// proxy's init container asks for capabilities that the namespace refuses.
    /// </summary>
    Sidecar,

    /// <summary>Traffic goes through the proxy of the node.</summary>
    Ambient,
}

/// <summary>What a group may do in a team's namespaces.</summary>
public enum TenantRole
{
    /// <summary>Look at everything but secrets.</summary>
    Viewer,

    /// <summary>
    /// Change workloads in local and dev; in staging and prod look only, for there changes come through Git.
    /// </summary>
    Developer,

    /// <summary>In every environment: restart, scale, look into a pod. For people on call.</summary>
    OnCall,
}
