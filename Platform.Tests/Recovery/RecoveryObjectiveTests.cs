using Platform.Configuration;
using Platform.Recovery;
using Platform.Tests.Configuration;
using Xunit;

namespace Platform.Tests.Recovery;

public sealed class RecoveryObjectiveTests
{
    [Fact]
    public void Prod_promises_what_the_plans_say() => Assert.Equal(
        [
            "applications - 1h Velero", "argocd-config 0s 30m GitOps", "data 24h - Velero",
            "databases 5m 1h AuroraBackups", "eks-cluster - 4h InfrastructureAsCode", "full-cluster - 2h Velero",
            "gitops-repository 0s 5m GitHosting", "persistent-volumes 1h 2h Velero", "platform-services - 30m GitOps",
            "secrets 1h 15m SecretsManager",
        ],
        RecoveryDefaults.For(DeploymentEnvironment.Prod).Objectives.Select(pair =>
            $"{pair.Key} {pair.Value.Rpo ?? "-"} {pair.Value.Rto ?? "-"} {pair.Value.Method}"));

    [Theory]
    [InlineData(DeploymentEnvironment.Prod, "1h", "prod-*, recovery-canary, team-*")]
    [InlineData(DeploymentEnvironment.Staging, "24h", "")]
    [InlineData(DeploymentEnvironment.Dev, "24h", "")]
    [InlineData(DeploymentEnvironment.Local, "24h", "")]
    public void Volumes_lose_an_hour_where_a_schedule_runs_each_hour(
        DeploymentEnvironment environment, string rpo, string namespaces)
    {
        var volumes = RecoveryDefaults.For(environment).Objectives[RecoveryComponents.PersistentVolumes];

        Assert.Equal((rpo, "2h"), (volumes.Rpo, volumes.Rto));
        Assert.Equal(namespaces, string.Join(", ", volumes.IncludedNamespaces));
    }

    [Fact]
    public void A_local_cluster_promises_nothing_of_AWS() => Assert.DoesNotContain(
        RecoveryDefaults.For(DeploymentEnvironment.Local).Objectives.Keys,
        name => name is RecoveryComponents.Databases or RecoveryComponents.EksCluster or RecoveryComponents.Secrets);

    [Fact]
    public void A_stack_changes_one_number_drops_a_row_and_adds_its_own()
    {
        var objectives = RecoveryObjectives.Of(Read(
            """
              platform:recovery:
                objectives:
                  persistent-volumes: {rto: 90m}
                  databases: {enabled: false}
                  shop: {method: velero, rpo: 1h, includedNamespaces: [prod-shop]}
            """));

        var volumes = objectives.Find(RecoveryComponents.PersistentVolumes)!;
        Assert.Equal((TimeSpan.FromHours(1), TimeSpan.FromMinutes(90)), (volumes.Rpo, volumes.Rto));
        Assert.Null(objectives.Find(RecoveryComponents.Databases));
        Assert.Equal(["prod-shop"], objectives.Find("shop")!.IncludedNamespaces);
        Assert.Null(objectives.Find("shop")!.Rto);
        Assert.Equal(TimeSpan.Zero, objectives.Find(RecoveryComponents.GitOpsRepository)!.Rpo);
    }

    private static PlatformConfig Read(string recovery)
    {
        var result = PlatformConfigReader.Read(
            StackFile.Parse(BadInput.GoodConfig + recovery.ReplaceLineEndings("\n") + "\n", "Pulumi.prod.yaml"));
        Assert.Empty(result.Findings);
        return result.Config!;
    }
}
