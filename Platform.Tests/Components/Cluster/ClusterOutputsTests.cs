using System.Text.Json;
using Platform.Configuration;
using Platform.Tests.Components.Backup;
using Xunit;

namespace Platform.Tests.Components.Cluster;

public sealed class ClusterOutputsTests
{
    [Fact]
    public async Task A_created_cluster_is_known_in_full()
    {
        var graph = await ClusterGraph.OfAsync(ClusterStacks.Created(ComputeMode.AutoMode, government: true));

        Assert.Equal(
            """
            {"arn":"arn:aws-us-gov:eks:us-gov-west-1:012345678901:cluster/acme-eks","certificateAuthority":"TUFERQ==",
            "endpoint":"https://MADE.gr7.eks.example.com","name":"acme-eks","nameInAws":"acme-eks",
            "nodeRoleName":"acme-node","nodeSecurityGroupId":"sg-made","oidcIssuer":"oidc.example.com/id/MADE",
            "oidcProviderArn":"arn-of:cluster-oidc-provider",
            "privateSubnetIds":"cluster-private-us-gov-west-1a-id cluster-private-us-gov-west-1b-id
             cluster-private-us-gov-west-1c-id","vpcId":"cluster-vpc-id"}
            """.ReplaceLineEndings(""),
            Record(graph));
        Assert.Equal(
            """{"clientIdLists":["sts.amazonaws.com"],"url":"https://oidc.example.com/id/MADE"}""",
            graph["cluster-oidc-provider"]);
    }

    [Fact]
    public async Task An_adopted_cluster_is_what_its_configuration_says()
    {
        var graph = await ClusterGraph.OfAsync(ClusterStacks.Adopted(ComputeMode.Karpenter, government: true));

        Assert.Equal(
            """
            {"arn":"arn:aws-us-gov:eks:us-gov-west-1:012345678901:cluster/acme-eks","certificateAuthority":"Y2E=",
            "endpoint":"https://ABC.gr7.us-gov-west-1.eks.amazonaws.com","name":"acme-eks","nameInAws":"acme-eks",
            "nodeRoleName":"their-nodes","nodeSecurityGroupId":"sg-0a1b2c3d",
            "oidcIssuer":"oidc.eks.us-gov-west-1.amazonaws.com/id/ABC",
            "oidcProviderArn":"arn:aws-us-gov:iam::012345678901:oidc-provider/oidc.eks.us-gov-west-1.amazonaws.com/id/ABC",
            "privateSubnetIds":"subnet-0a1b2c3d subnet-4e5f6789","vpcId":"vpc-0a1b2c3d"}
            """.ReplaceLineEndings(""),
            Record(graph));
        Assert.Equal(["aws", "cluster", "kubernetes"], graph.Resources.Select(resource => resource.Name));
    }

    [Theory]
    [InlineData(ClusterMode.Adopt)]
    [InlineData(ClusterMode.Create)]
    public async Task A_local_cluster_is_a_context_in_either_mode(ClusterMode mode)
    {
        var graph = await ClusterGraph.OfAsync(
            ClusterStacks.Created(ComputeMode.Local).With(cluster => cluster with { Mode = mode }));

        Assert.Equal("""{"name":"acme-eks","nameInAws":"acme-eks"}""", Record(graph));
        Assert.Equal(["cluster", "kubernetes"], graph.Resources.Select(resource => resource.Name));
        Assert.Equal("""{"clusterIdentifier":"acme-eks","context":"acme-eks","enableConfigMapMutable":"true"}""", graph["kubernetes"]);
    }

    [Theory]
    [InlineData(ComputeMode.AutoMode)]
    [InlineData(ComputeMode.SelfManaged)]
    public async Task The_rest_of_a_stack_is_the_same_whether_the_cluster_was_made_or_adopted(ComputeMode mode)
    {
        var adopted = await ClusterGraph.OfAsync(BackupStacks.Prod with { Cluster = ClusterStacks.Adopted(mode).Cluster });
        var created = await ClusterGraph.OfAsync(BackupStacks.Prod with { Cluster = ClusterStacks.Created(mode).Cluster });

        Assert.NotEmpty(Rest(adopted));
        Assert.Equal(Rest(adopted), Rest(created));
        Assert.Contains("kubeconfigCommand", created.Record.Keys);
        Assert.Equal(["clusterSecretsKeyArn"], created.Record.Keys.Except(adopted.Record.Keys, StringComparer.Ordinal));

        // Of an adopted cluster the stack knows no Auto Scaling group by itself, and so has no hook in one; nor whether there is
        // an audit log to look through.
        static IEnumerable<string> Rest(ClusterGraph graph) => graph.Resources
            .Where(resource => !resource.Name!.StartsWith("cluster", StringComparison.Ordinal)
                && resource.Name is not ("spot-lifecycle" or "spot-lifecycle-target" or "spot-nodes-hook")
                && resource.Type is not "aws:cloudwatch/logMetricFilter:LogMetricFilter"
                && !(resource.Type is "aws:cloudwatch/metricAlarm:MetricAlarm"
                    && resource.Name.StartsWith("audit-trail", StringComparison.Ordinal)))
            .Select(resource => $"{resource.Type} {resource.Name} {string.Join(' ', resource.Inputs.Keys.Order(StringComparer.Ordinal))}");
    }

    [Fact]
    public async Task A_changed_kubeconfig_is_still_the_same_cluster()
    {
        var args = ClusterStacks.Created(ComputeMode.AutoMode);
        var before = await ClusterGraph.OfAsync(args);
        var after = await ClusterGraph.OfAsync(args, "https://MOVED.gr7.eks.example.com");

        Assert.NotEqual(before["kubernetes", "kubeconfig"], after["kubernetes", "kubeconfig"]);
        Assert.Contains("https://MOVED.gr7.eks.example.com", after["kubernetes", "kubeconfig"], StringComparison.Ordinal);
        Assert.Equal(
            "arn:aws:eks:eu-central-1:111122223333:cluster/acme-eks", before["kubernetes", "clusterIdentifier"]);
        Assert.Equal(before["kubernetes", "clusterIdentifier"], after["kubernetes", "clusterIdentifier"]);
        Assert.Equal("true", before["kubernetes", "enableConfigMapMutable"]);
        Assert.Equal(
            before.Resources.Where(resource => resource.Name != "kubernetes").Select(Whole),
            after.Resources.Where(resource => resource.Name != "kubernetes").Select(Whole));
    }

    [Theory]
    [InlineData(ComputeMode.AutoMode)]
    [InlineData(ComputeMode.Karpenter)]
    [InlineData(ComputeMode.ManagedNodeGroups)]
    public async Task A_changed_kubeconfig_changes_nothing_else_in_the_stack(ComputeMode mode)
    {
        var config = BackupStacks.Prod with { Cluster = ClusterStacks.Created(mode).Cluster };
        var before = await ClusterGraph.OfAsync(config);
        var after = await ClusterGraph.OfAsync(config, "https://MOVED.gr7.eks.example.com");

        Assert.Equal(
            ["kubernetes"],
            before.Resources.Zip(after.Resources)
                .Where(pair => Whole(pair.First) != Whole(pair.Second))
                .Select(pair => pair.First.Name));
    }

    private static string Whole(Pulumi.Testing.MockResourceArgs resource)
    {
        var plain = resource.Inputs.RemoveRange(
            resource.Inputs.Where(input => input.Value is Pulumi.Resource).Select(input => input.Key));
        return $"{resource.Type} {resource.Name} {resource.Provider} {PlainJson.Of(plain)}";
    }

    private static string Record(ClusterGraph graph) => JsonSerializer.Serialize(
        new SortedDictionary<string, string>(graph.Record, StringComparer.Ordinal));
}
