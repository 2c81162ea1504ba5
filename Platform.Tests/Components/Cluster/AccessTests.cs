using Platform.Configuration;
using Xunit;

namespace Platform.Tests.Components.Cluster;

public sealed class AccessTests
{
    [Fact]
    public async Task A_principal_gets_policies_for_the_whole_cluster()
    {
        var graph = await ClusterGraph.OfAsync(ClusterStacks.Created(ComputeMode.AutoMode, government: true).Letting(
            "on-call",
            new AccessConfig
            {
                PrincipalArn = "arn:aws-us-gov:iam::012345678901:role/on-call",
                Policies = ["AmazonEKSClusterAdminPolicy"],
            }));

        Assert.Equal(
            """
            {"clusterName":"acme-eks","principalArn":"arn:aws-us-gov:iam::012345678901:role/on-call","type":"STANDARD"}
            """,
            graph["cluster-access-on-call"]);
        Assert.Equal(
            """
            {"accessScope":{"type":"cluster"},"clusterName":"acme-eks",
            "policyArn":"arn:aws-us-gov:eks::aws:cluster-access-policy/AmazonEKSClusterAdminPolicy",
            "principalArn":"arn:aws-us-gov:iam::012345678901:role/on-call"}
            """.ReplaceLineEndings(""),
            graph["cluster-access-on-call-AmazonEKSClusterAdminPolicy"]);
    }

    [Fact]
    public async Task A_principal_gets_policies_for_some_namespaces_and_groups()
    {
        var graph = await ClusterGraph.OfAsync(ClusterStacks.Created(ComputeMode.AutoMode).Letting(
            "team",
            new AccessConfig
            {
                PrincipalArn = "arn:aws:iam::111122223333:role/team",
                Policies = ["AmazonEKSEditPolicy"],
                Namespaces = ["team-*", "shop"],
                Groups = ["team"],
            }));

        Assert.Equal("""["team"]""", graph["cluster-access-team", "kubernetesGroups"]);
        Assert.Equal(
            """{"namespaces":["team-*","shop"],"type":"namespace"}""",
            graph["cluster-access-team-AmazonEKSEditPolicy", "accessScope"]);
    }
}
