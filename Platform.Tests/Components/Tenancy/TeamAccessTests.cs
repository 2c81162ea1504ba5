using Platform.Configuration;
using Platform.Tenancy;
using Platform.Tests.Components.Backup;
using Xunit;

namespace Platform.Tests.Components.Tenancy;

public sealed class TeamAccessTests
{
    [Fact]
    public async Task Groups_get_their_roles_and_other_roles_are_not_made()
    {
        var graph = await BackupGraph.OfAsync(BackupStacks.Prod.WithTeam("web", new()
        {
            Access = TeamStacks.Map(
                ("web-two", TenantRole.Viewer), ("web-one", TenantRole.Viewer), ("web-sre", TenantRole.OnCall)),
        }));

        Assert.Equal(
            ["teams-web-team-web-team-on-call", "teams-web-team-web-team-viewer"],
            graph.Resources.Where(one => one.Type == "kubernetes:rbac.authorization.k8s.io/v1:RoleBinding"
                && one.Name!.StartsWith("teams", StringComparison.Ordinal)).Select(one => one.Name));
        var binding = graph.Resources.Single(one => one.Name == "teams-web-team-web-team-viewer"
            && one.Type!.EndsWith("RoleBinding", StringComparison.Ordinal));
        Assert.Equal(
            """[{"apiGroup":"rbac.authorization.k8s.io","kind":"Group","name":"web-one"},{"apiGroup":"rbac.authorization.k8s.io","kind":"Group","name":"web-two"}]""",
            PlainJson.Of(binding.Inputs["subjects"]));
    }

    public static TheoryData<DeploymentEnvironment, TenantRole> Roles =>
        new MatrixTheoryData<DeploymentEnvironment, TenantRole>(
            Enum.GetValues<DeploymentEnvironment>(), Enum.GetValues<TenantRole>());

    /// <summary>With any of these a team could take what it was not given.</summary>
    [Theory]
    [MemberData(nameof(Roles))]
    public void Nobody_gets_secrets_roles_quotas_or_wildcards(DeploymentEnvironment environment, TenantRole role)
    {
        var grants = Grants(environment, role);

        Assert.DoesNotContain(grants, grant => grant.Resources.Concat(grant.Verbs).Append(grant.Group).Any(word => word.Contains('*', StringComparison.Ordinal)));
        Assert.DoesNotContain(grants, grant => grant.Resources.Intersect(
            ["secrets", "roles", "rolebindings", "namespaces", "serviceaccounts/token"], StringComparer.Ordinal).Any());
        Assert.DoesNotContain(grants, grant => Writes(grant) && grant.Resources.Intersect(
            ["resourcequotas", "limitranges", "secretstores"], StringComparer.Ordinal).Any());
        Assert.DoesNotContain(grants.SelectMany(grant => grant.Verbs), verb => verb is "bind" or "escalate" or "impersonate");
        Assert.All(grants, grant => Assert.NotEmpty(grant.Reason));
    }

    [Theory]
    [InlineData(DeploymentEnvironment.Local, true)]
    [InlineData(DeploymentEnvironment.Dev, true)]
    [InlineData(DeploymentEnvironment.Staging, false)]
    [InlineData(DeploymentEnvironment.Prod, false)]
    public void Developers_change_things_where_nobody_is_served(DeploymentEnvironment environment, bool writes) =>
        Assert.Equal(writes, Grants(environment, TenantRole.Developer).Any(Writes));

    [Fact]
    public void A_viewer_only_looks() => Assert.DoesNotContain(Grants(DeploymentEnvironment.Dev, TenantRole.Viewer), Writes);

    [Fact]
    public void On_call_cannot_deploy() => Assert.DoesNotContain(
        Grants(DeploymentEnvironment.Prod, TenantRole.OnCall),
        grant => grant.Group == "apps" && grant.Verbs.Contains("create"));

    private static bool Writes(Grant grant) => grant.Verbs.Any(verb => verb is not ("get" or "list" or "watch"));

    private static IReadOnlyList<Grant> Grants(DeploymentEnvironment environment, TenantRole role) =>
        TeamRole.Of(environment).Single(one => one.Role == role).Grants;
}
