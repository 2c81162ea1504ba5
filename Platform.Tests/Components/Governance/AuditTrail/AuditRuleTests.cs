using System.Text.Json.Nodes;
using Platform.Components.Governance.AuditTrail;
using Platform.Configuration;
using Platform.Signals.Alerts;
using Xunit;
using static Platform.Tests.Components.Governance.AuditTrail.AuditEvents;

namespace Platform.Tests.Components.Governance.AuditTrail;

/// <summary>Which events each filter counts.</summary>
public sealed class AuditRuleTests
{
    private const string Rbac = "rbac.authorization.k8s.io";

    public static TheoryData<string, string> Cases => [.. Events.Keys.Select(name => (name, Expected(name)))];

    // What stands before the colon are the rules that count it.
    private static readonly Dictionary<string, JsonObject> Events = new(StringComparer.Ordinal)
    {
        ["manual-change: kubectl apply"] = Of("patch apps.x/deployments"),
        ["manual-change: helm install"] = Of("create configmaps", code: 201, agent: "Helm/3.19.0"),
        ["manual-change: k9s kills a pod"] = Of("delete pods", agent: "k9s/v0.50.0"),
        ["manual-change: kubectl scale"] = Of("patch apps.x/deployments/scale"),
        ["manual-change: kubectl delete --all"] = Of("deletecollection pods"),
        ["manual-change: kubectl drain"] = Of("create pods/eviction", code: 201),
        ["manual-change: a client that says nothing"] = Of("update services", agent: ""),
        ["manual-change: a user of OIDC"] = Of("update services", "oidc:kim@example.com"),
        ["manual-change: a user called almost as Kubernetes' own"] = Of("update services", "systematic"),
        [": kubectl diff"] = Of("patch apps.x/deployments", query: "?dryRun=All&fieldManager=kubectl"),
        [": a refusal"] = Of("patch apps.x/deployments", code: 403),
        [": a conflict"] = Of("update apps.x/deployments", code: 409),
        [": a read"] = Of("list pods"),
        [": kubectl auth can-i"] = Of("create authorization.k8s.io/selfsubjectaccessreviews", code: 201),
        [": kubectl auth whoami"] = Of("create authentication.k8s.io/selfsubjectreviews", code: 201),
        [": port-forward"] = Of("create pods/portforward", code: 101),
        [": Argo CD"] = Of("patch apps.x/deployments", "system:serviceaccount:argocd:argocd-application-controller"),
        [": Velero"] = Of("delete velero.io/backups", "system:serviceaccount:velero:velero-server"),
        [": a node"] = Of("patch nodes/status", "system:node:ip-10-2-0-17.eu-central-1.compute.internal"),
        [": the controller manager"] = Of("delete persistentvolumes", "system:kube-controller-manager"),
        [": EKS"] = Of("update configmaps", "eks:addon-manager"),
        [": the CNI"] = Of("patch nodes", "system:serviceaccount:kube-system:aws-node"),
        [": the role that deploys"] = Of("create apps.x/deployments", Deployer, 201),
        [": the role that deploys binds cluster-admin"] =
            Of($"create {Rbac}/clusterrolebindings", Deployer, 201, roleRef: "cluster-admin"),
        [": the role that deploys reads a Secret"] = Of("get secrets", Deployer),
        ["pod-entered: exec begins"] = Of("create pods/exec", code: 101, stage: "ResponseStarted"),
        ["pod-entered: exec over WebSockets"] = Of("get pods/exec", code: 101, stage: "ResponseStarted"),
        ["pod-entered: attach ends"] = Of("create pods/attach", code: 101),
        ["manual-change pod-entered: kubectl debug"] = Of("patch pods/ephemeralcontainers"),
        [": exec is refused"] = Of("create pods/exec", code: 403),
        [": exec of the platform's own"] = Of("create pods/exec", "system:serviceaccount:ci:runner", 101),
        [": logs"] = Of("get pods/log"),
        ["secret-read: kubectl get"] = Of("get secrets"),
        ["secret-read: helm list"] = Of("list secrets", agent: "Helm/3.19.0"),
        ["secret-read: kubectl create token"] = Of("create serviceaccounts/token", code: 201),
        ["manual-change: a service account made"] = Of("create serviceaccounts", code: 201),
        [": a node takes its pods' tokens"] =
            Of("create serviceaccounts/token", "system:node:ip-10-2-0-17.eu-central-1.compute.internal", 201),
        [": a token refused"] = Of("create serviceaccounts/token", code: 403),
        ["secret-read: a watch that ended"] = Of("watch secrets"),
        [": a watch that began"] = Of("watch secrets", stage: "ResponseStarted"),
        [": a Secret refused"] = Of("get secrets", code: 403),
        [": External Secrets"] = Of("get secrets", "system:serviceaccount:external-secrets:external-secrets"),
        ["manual-change: a Secret changed"] = Of("update secrets"),
        ["manual-change cluster-admin-granted: bound"] =
            Of($"create {Rbac}/clusterrolebindings", code: 201, roleRef: "cluster-admin"),
        ["manual-change cluster-admin-granted: a subject added"] =
            Of($"patch {Rbac}/clusterrolebindings", roleRef: "cluster-admin", roleInRequest: false),
        ["manual-change: view bound"] = Of($"create {Rbac}/clusterrolebindings", code: 201, roleRef: "view"),
        ["manual-change: unbound"] = Of($"delete {Rbac}/clusterrolebindings"),
        ["manual-change: bound in a namespace"] = Of($"create {Rbac}/rolebindings", code: 201, roleRef: "cluster-admin"),
        [": bound for a trial"] =
            Of($"create {Rbac}/clusterrolebindings", code: 201, roleRef: "cluster-admin", query: "?dryRun=All"),
        ["manual-change backup-deleted: velero backup delete"] = Of("create velero.io/deletebackuprequests", code: 201),
        ["manual-change backup-deleted: kubectl delete"] = Of("delete velero.io/backups"),
        ["manual-change backup-deleted: a location"] = Of("delete velero.io/backupstoragelocations"),
        ["manual-change: a restore deleted"] = Of("delete velero.io/restores"),
        ["manual-change: a backup made"] = Of("create velero.io/backups", code: 201),
        ["manual-change: somebody else's backups"] = Of("delete postgresql.cnpg.io/backups"),
        ["manual-change data-deleted: a namespace"] = Of("delete namespaces"),
        ["manual-change data-deleted: all claims"] = Of("deletecollection persistentvolumeclaims"),
        ["manual-change: a claim grown"] = Of("patch persistentvolumeclaims"),
        [": a namespace refused"] = Of("delete namespaces", code: 403),
        ["anonymous-access: a read"] = Of("list pods", "system:anonymous"),
        ["anonymous-access: a write"] = Of("create pods", "system:anonymous", 201),
        [": anonymous, refused"] = Of("list pods", "system:anonymous", 401),
        [": a health check"] = WithoutObject("system:anonymous"),
        [": a person who writes no object"] = WithoutObject(Person, "create"),
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void An_event_is_counted_by(string name, string rules) => Assert.Equal(
        rules,
        string.Join(' ', AuditRules.All
            .Where(rule => FilterPattern.Matches(
                rule.Pattern(["arn:aws:sts::777788889999:assumed-role/platform-deployer/"]), Events[name]))
            .Select(rule => rule.Name)
            .Order(StringComparer.Ordinal)));

    [Fact]
    public void Every_filter_fits_with_room_for_five_users() =>
        Assert.All(AuditRules.All, rule => Assert.InRange(
            rule.Pattern([.. Enumerable.Repeat("arn:aws:sts::777788889999:assumed-role/deploy/", 5)]).Length,
            1, 1024));

    [Fact]
    public void Only_what_can_be_no_mistake_pages_and_only_in_production()
    {
        Assert.Equal(
            ["anonymous-access"],
            AuditRules.All.Where(rule => rule.In(DeploymentEnvironment.Prod) <= AlertPriority.P1).Select(rule => rule.Name));
        Assert.DoesNotContain(AuditRules.All, rule => rule.In(DeploymentEnvironment.Staging) <= AlertPriority.P1);
        Assert.All(AuditRules.All, rule => Assert.Equal(AlertPriority.P3, rule.In(DeploymentEnvironment.Dev)));
        Assert.All(AuditRules.All, rule => Assert.True(rule.Staging >= rule.Prod));
    }

    private static string Expected(string name) =>
        string.Join(' ', name.Split(':')[0].Split(' ').Order(StringComparer.Ordinal));
}
