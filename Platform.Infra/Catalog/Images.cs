namespace Platform.Catalog;

/// <summary>
/// The container images that the platform names itself. They are pinned by tag; by digest as well only where one was to
/// be found without a registry, for none was within reach when these were written (docs/deviations.md).
/// </summary>
public static class Images
{
    /// <summary>Velero's server and node agent, without a tag: <see cref="VeleroLine"/> has it.</summary>
    public const string Velero = "docker.io/velero/velero";

    /// <summary>Velero's plugin for S3, without a tag: <see cref="VeleroLine"/> has it.</summary>
    public const string VeleroAwsPlugin = "docker.io/velero/velero-plugin-for-aws";

    /// <summary>Velero's plugin for CSI snapshots, without a tag; part of Velero itself since 1.14.</summary>
    public const string VeleroCsiPlugin = "docker.io/velero/velero-plugin-for-csi";

    /// <summary>
    /// SeaweedFS (Apache-2.0), an S3 server in one process. Tag 4.44 has the <c>-bucket</c> option of <c>weed mini</c>
    /// (seaweedfs/seaweedfs@4.44:weed/command/mini.go).
    /// </summary>
    public const string SeaweedFs = "docker.io/chrislusf/seaweedfs:4.44";

    /// <summary>
    /// What steps of workflows run in: sh, curl and jq, with the AWS command line beside. It is built anew for each
    /// release of Kubernetes (alpine-docker/k8s), takes any user, and stands in for the kubectl images that are gone
    /// (Bitnami's) or have no shell (<c>registry.k8s.io/kubectl</c>). The digest is the one that independent users pin
    /// for the tag.
    /// </summary>
    public const string WorkflowTools =
        "docker.io/alpine/k8s:1.36.2@sha256:44ef4942e171939b9c665a4a84beb80e2dcdb9a24330d4651cfdfd2e9deecc47";
}
