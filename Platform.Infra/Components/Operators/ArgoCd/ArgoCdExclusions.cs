using System.Collections.Immutable;

namespace Platform.Components.Operators.ArgoCd;

/// <summary>
/// Kinds that Argo CD neither shows nor touches. What operators make from an application's objects carries that
/// application's labels: a Backup that Velero makes from a Schedule in Git looks like something that Git no longer has,
/// and a sync with prune would delete it.
/// </summary>
internal static class ArgoCdExclusions
{
    /// <summary>
    /// The list as Argo CD reads it. It takes the place of the chart's own, which is why kinds that only make noise are
    /// in it as well.
    /// </summary>
    public static string Text { get; } = string.Concat(All.Select(Entry));

    private static ImmutableArray<(string[] Groups, string[] Kinds)> All =>
    [
        (["", "discovery.k8s.io"], ["Endpoints", "EndpointSlice"]),
        (["coordination.k8s.io"], ["Lease"]),
        (["authentication.k8s.io", "authorization.k8s.io"],
            [
                "LocalSubjectAccessReview", "SelfSubjectAccessReview", "SelfSubjectReview", "SelfSubjectRulesReview",
                "SubjectAccessReview", "TokenReview",
            ]),
        (["certificates.k8s.io"], ["CertificateSigningRequest"]),
        (["cert-manager.io"], ["CertificateRequest"]),
        (["acme.cert-manager.io"], ["Challenge", "Order"]),
        (["cilium.io"], ["CiliumEndpoint", "CiliumEndpointSlice", "CiliumIdentity"]),
        (["kyverno.io", "reports.kyverno.io", "wgpolicyk8s.io", "openreports.io"],
            [
                "AdmissionReport", "BackgroundScanReport", "ClusterAdmissionReport", "ClusterBackgroundScanReport",
                "ClusterEphemeralReport", "ClusterPolicyReport", "ClusterReport", "EphemeralReport", "PolicyReport",
                "Report", "UpdateRequest",
            ]),
        (["velero.io"],
            [
                "Backup", "BackupRepository", "DataDownload", "DataUpload", "DeleteBackupRequest", "DownloadRequest",
                "PodVolumeBackup", "PodVolumeRestore", "Restore", "ServerStatusRequest",
            ]),
        (["snapshot.storage.k8s.io"], ["VolumeSnapshot", "VolumeSnapshotContent"]),
    ];

    private static string Entry((string[] Groups, string[] Kinds) excluded) =>
        $"- apiGroups: [{string.Join(", ", excluded.Groups.Select(group => $"'{group}'"))}]\n"
        + $"  kinds: [{string.Join(", ", excluded.Kinds)}]\n";
}
