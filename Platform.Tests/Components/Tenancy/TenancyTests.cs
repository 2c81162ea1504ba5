using Platform.Components.Governance.Tenancy;
using Platform.Configuration;
using Platform.Manifests;
using Platform.Tests.Components.Backup;
using Xunit;

namespace Platform.Tests.Components.Tenancy;

public sealed class TenancyTests
{
    private static readonly Lazy<Task<BackupGraph>> Prod = new(() => BackupGraph.OfAsync(TeamStacks.Prod));

    [Fact]
    public async Task A_team_gets_each_part_once()
    {
        var graph = await Prod.Value;

        Assert.Equal(
            [
                ("teams", PlatformTenancy.Token),
                ("teams-web-secrets-role", "aws:iam/role:Role"),
                ("teams-web-secrets-role-policy", "aws:iam/rolePolicy:RolePolicy"),
                ("teams-web-secrets-taker", "aws:iam/rolePolicy:RolePolicy"),
                ("teams-web-team-web-limits", "kubernetes:core/v1:LimitRange"),
                ("teams-web-team-web-namespace", "kubernetes:core/v1:Namespace"),
                ("teams-web-team-web-network-allow-basics", "kubernetes:networking.k8s.io/v1:NetworkPolicy"),
                ("teams-web-team-web-network-default-deny", "kubernetes:networking.k8s.io/v1:NetworkPolicy"),
                ("teams-web-team-web-priorities", "kubernetes:core/v1:ResourceQuota"),
                ("teams-web-team-web-quota", "kubernetes:core/v1:ResourceQuota"),
                ("teams-web-team-web-secrets", "kubernetes:external-secrets.io/v1:SecretStore"),
            ],
            graph.Resources.Where(one => one.Name!.StartsWith("teams", StringComparison.Ordinal))
                .Select(one => (one.Name!, one.Type!)));
    }

    [Fact]
    public async Task No_team_no_component() => Assert.DoesNotContain(
        (await BackupGraph.OfAsync(BackupStacks.Prod)).Resources,
        one => one.Name!.StartsWith("teams", StringComparison.Ordinal));

    [Fact]
    public async Task The_namespace_says_whose_it_is_and_what_holds_there() => Assert.Equal(
        """{"app.kubernetes.io/managed-by":"platform","fasti.sh/freeze-scope":"enabled","goldilocks.fairwinds.com/enabled":"true","platform/environment":"prod","platform/team":"web","platform/tier":"small","pod-security.kubernetes.io/audit":"restricted","pod-security.kubernetes.io/enforce":"restricted","pod-security.kubernetes.io/warn":"restricted"}""",
        (await Prod.Value)["teams-web-team-web-namespace", "metadata.labels"]);

    /// <summary>That label opens the store with the platform's own secrets.</summary>
    [Fact]
    public async Task A_team_s_namespace_is_none_of_the_platform_s()
    {
        var store = (await Prod.Value)["operators-external-secrets-store", "spec.conditions"];

        Assert.Equal("""[{"namespaceSelector":{"matchLabels":{"app.kubernetes.io/part-of":"platform"}}}]""", store);
        Assert.DoesNotContain(
            "part-of", (await Prod.Value)["teams-web-team-web-namespace", "metadata.labels"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(TenantMesh.Sidecar, "\"istio-injection\":\"enabled\"")]
    [InlineData(TenantMesh.Ambient, "\"istio.io/dataplane-mode\":\"ambient\"")]
    public async Task Mesh_freeze_goldilocks_and_pod_security_are_the_team_s_choice(TenantMesh mesh, string label)
    {
        var graph = await BackupGraph.OfAsync(BackupStacks.Prod.WithTeam("web", new()
        {
            Mesh = mesh,
            Freeze = false,
            Goldilocks = false,
            PodSecurity = PodSecurityLevel.Baseline,
        }));

        var labels = graph["teams-web-team-web-namespace", "metadata.labels"];
        Assert.Contains(label, labels, StringComparison.Ordinal);
        Assert.Contains("\"goldilocks.fairwinds.com/enabled\":\"false\"", labels, StringComparison.Ordinal);
        Assert.Contains("\"pod-security.kubernetes.io/enforce\":\"baseline\"", labels, StringComparison.Ordinal);
        Assert.DoesNotContain("freeze-scope", labels, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_namespaces_have_a_tier_and_amounts_of_their_own()
    {
        var graph = await BackupGraph.OfAsync(BackupStacks.Prod.WithTeam("web", new()
        {
            Namespaces = TeamStacks.Map<TeamNamespaceConfig>(
                ("web-api", new()),
                ("web-batch", new()
                {
                    Tier = TenantTier.Large,
                    Quota = TeamStacks.Map(("requests.cpu", "20"), ("services.loadbalancers", "0")),
                })),
        }));

        Assert.Contains(
            "\"requests.cpu\":\"4\"", graph["teams-web-web-api-quota", "spec.hard"], StringComparison.Ordinal);
        Assert.Equal(
            """{"count/cronjobs.batch":"160","count/jobs.batch":"800","limits.memory":"64Gi","persistentvolumeclaims":"40","pods":"160","requests.cpu":"20","requests.memory":"32Gi","requests.storage":"500Gi","services.loadbalancers":"0","services.nodeports":"0"}""",
            graph["teams-web-web-batch-quota", "spec.hard"]);
    }

    [Theory]
    [InlineData(DeploymentEnvironment.Dev, """{"count/cronjobs.batch":"10","count/jobs.batch":"50","limits.memory":"4Gi","persistentvolumeclaims":"3","pods":"10","requests.cpu":"1","requests.memory":"2Gi","requests.storage":"20Gi","services.loadbalancers":"0","services.nodeports":"0"}""")]
    [InlineData(DeploymentEnvironment.Staging, """{"count/cronjobs.batch":"20","count/jobs.batch":"100","limits.memory":"8Gi","persistentvolumeclaims":"5","pods":"20","requests.cpu":"2","requests.memory":"4Gi","requests.storage":"50Gi","services.loadbalancers":"1","services.nodeports":"0"}""")]
    [InlineData(DeploymentEnvironment.Prod, """{"count/cronjobs.batch":"40","count/jobs.batch":"200","limits.memory":"16Gi","persistentvolumeclaims":"10","pods":"40","requests.cpu":"4","requests.memory":"8Gi","requests.storage":"100Gi","services.loadbalancers":"2","services.nodeports":"0"}""")]
    public async Task The_quota_grows_with_the_environment(DeploymentEnvironment environment, string hard)
    {
        var graph = await BackupGraph.OfAsync(TeamStacks.Prod.In(environment));

        Assert.Equal(hard, graph["teams-web-team-web-quota", "spec.hard"]);
    }

    /// <summary>With a maximum for CPU, or a quota on its limits, a pod without a CPU limit is refused.</summary>
    [Fact]
    public async Task Defaults_make_every_pod_fit_the_quota_without_a_CPU_limit() => Assert.Equal(
        """[{"default":{"memory":"256Mi"},"defaultRequest":{"cpu":"50m","memory":"128Mi"},"max":{"memory":"16Gi"},"type":"Container"},{"max":{"storage":"100Gi"},"min":{"storage":"1Gi"},"type":"PersistentVolumeClaim"}]""",
        (await Prod.Value)["teams-web-team-web-limits", "spec.limits"]);

    [Theory]
    [InlineData(DeploymentEnvironment.Prod, """["batch-low","prod-high"]""")]
    [InlineData(DeploymentEnvironment.Staging, """["batch-low"]""")]
    public async Task A_pod_names_a_priority_class_of_the_team_or_none(DeploymentEnvironment environment, string classes)
    {
        var graph = await BackupGraph.OfAsync(TeamStacks.Prod.In(environment));

        Assert.Equal("""{"pods":"0"}""", graph["teams-web-team-web-priorities", "spec.hard"]);
        Assert.Equal(
            """[{"operator":"Exists","scopeName":"PriorityClass"},{"operator":"NotIn","scopeName":"PriorityClass","values":"""
            + classes + "}]",
            graph["teams-web-team-web-priorities", "spec.scopeSelector.matchExpressions"]);
    }
}
