using System.Collections.Immutable;
using Platform.Signals.Alerts;
using static Platform.Components.Governance.AuditTrail.AuditPattern;

namespace Platform.Components.Governance.AuditTrail;

/// <summary>
/// What the cluster's audit log is looked through for. Fields are those of <c>audit.k8s.io/v1</c>; EKS leaves out the
/// stage <c>RequestReceived</c>, and logs bodies of writes but never of Secrets (EKS best practices guide, auditing and
/// logging). A client names itself in <c>userAgent</c>, so that nobody is told from anybody by it.
/// </summary>
public static class AuditRules
{
    /// <summary>All of them, the worst first.</summary>
    public static ImmutableArray<AuditRule> All { get; } =
    [
        new()
        {
            Name = "anonymous-access",
            Title = "Somebody without a name read or changed an object",
            Meaning = "Nobody should be let in without a name: a role is bound to system:anonymous or "
                + "system:unauthenticated. "
                + "Delete the binding, and see what was read from where.",
            // Health checks and the version name no resource.
            Conditions = [.. Done, Is("user.username", "system:anonymous"), Is("objectRef.resource", "*")],
            ByPeople = false,
            Prod = AlertPriority.P1,
            Staging = AlertPriority.P2,
        },
        new()
        {
            Name = "cluster-admin-granted",
            Title = "A person bound cluster-admin by hand",
            Meaning = "Whoever is in the binding may do everything now. Ask who did it; delete the binding where it "
                + "is not known.",
            Conditions =
            [
                .. Done, NoTrial, Is("objectRef.resource", "clusterrolebindings"),
                IsOneOf("verb", "create", "update", "patch"),
                Any(
                    Is("requestObject.roleRef.name", "cluster-admin"),
                    Is("responseObject.roleRef.name", "cluster-admin")),
            ],
            Prod = AlertPriority.P2,
            Staging = AlertPriority.P3,
        },
        new()
        {
            Name = "backup-deleted",
            Title = "A person deleted a backup, or where backups come from and go to",
            Meaning = "A backup that is not there any more cannot be restored. Ask who did it; copies are in the "
                + "other region.",
            Conditions =
            [
                .. Done, NoTrial, Is("objectRef.apiGroup", "velero.io"),
                Any(
                    Both(Is("verb", "create"), Is("objectRef.resource", "deletebackuprequests")),
                    Both(
                        Is("verb", "delete*"),
                        IsOneOf("objectRef.resource", "backups", "backupstoragelocations", "backuprepositories", "schedules"))),
            ],
            Prod = AlertPriority.P2,
            Staging = AlertPriority.P3,
        },
        new()
        {
            Name = "data-deleted",
            Title = "A person deleted a namespace or a volume",
            Meaning = "Its data goes with it. If that was a mistake, docs/disaster-recovery.md says how it comes back.",
            Conditions =
            [
                .. Done, NoTrial, Is("verb", "delete*"),
                IsOneOf("objectRef.resource", "namespaces", "persistentvolumeclaims", "persistentvolumes"),
            ],
            Prod = AlertPriority.P2,
            Staging = AlertPriority.P3,
        },
        new()
        {
            Name = "pod-entered",
            Title = "A person entered a pod",
            Meaning = "kubectl exec, attach or debug. What was done there is in no log.",
            // By its subresource, not by its verb: over WebSockets exec is a GET. Its answer is 101, at its begin and
            // its end.
            Conditions =
            [
                Is("objectRef.resource", "pods"),
                IsOneOf("objectRef.subresource", "exec", "attach", "ephemeralcontainers"),
                "($.responseStatus.code < 300)",
            ],
            Prod = AlertPriority.P3,
            Staging = AlertPriority.P3,
        },
        new()
        {
            Name = "secret-read",
            Title = "A person read a Secret or took a service account's token",
            Meaning = "Also a list of Secrets, as helm list makes one. With the token (kubectl create token) a person "
                + "is a service account to everything else here. Rotate what should not have been seen; a token ends "
                + "with its account.",
            Conditions =
            [
                .. Done,
                Any(
                    Both(Is("objectRef.resource", "secrets"), IsOneOf("verb", "get", "list", "watch")),
                    Both(Is("objectRef.resource", "serviceaccounts"), Is("objectRef.subresource", "token"))),
            ],
            Prod = AlertPriority.P3,
            Staging = AlertPriority.P3,
        },
        new()
        {
            Name = "manual-change",
            Title = "A person changed something past Git",
            Meaning = "kubectl, helm, k9s, Lens or any other client. The next sync may undo it, or it stays and is "
                + "known to nobody.",
            // Reviews ask what is allowed, and change nothing: kubectl auth can-i, and every console's menus. Nor does
            // a token.
            Conditions =
            [
                .. Done, NoTrial, IsOneOf("verb", "create", "update", "patch", "delete*"),
                Is("objectRef.resource", "*"), IsNot("objectRef.resource", "*reviews"),
                IsNot("requestURI", "*/serviceaccounts/*/token"),
            ],
            Prod = AlertPriority.P3,
            Staging = AlertPriority.P3,
        },
    ];
}
