using Platform.Components.Cluster;
using Platform.Configuration;
using Pulumi;
using Pulumi.Aws.Ec2;
using Pulumi.Aws.Rds;
using Pulumi.Aws.Vpc;

namespace Platform.Components.Aurora;

/// <summary>Where a database is in the network.</summary>
/// <param name="SubnetGroup">Its subnet group.</param>
/// <param name="SecurityGroups">Its security groups.</param>
internal sealed record AuroraPlace(Input<string> SubnetGroup, InputList<string> SecurityGroups)
{
    private const int PostgresqlPort = 5432;
    private const int MysqlPort = 3306;

    /// <summary>The place: what the configuration names, and otherwise the cluster's private subnets, open to its nodes.</summary>
    /// <param name="name">The component's name.</param>
    /// <param name="names">What the database is called.</param>
    /// <param name="aurora">Key <c>platform:aurora</c>.</param>
    /// <param name="cluster">The Kubernetes cluster.</param>
    /// <param name="parent">The component.</param>
    public static AuroraPlace Of(
        string name, AuroraNames names, AuroraConfig aurora, ClusterOutputs cluster, Resource parent) => new(
        aurora.SubnetGroup is { } group ? group : Subnets(name, names, cluster, parent),
        aurora.SecurityGroupIds.IsEmpty
            ? [Firewall(name, names, aurora, cluster, parent)]
            : [.. aurora.SecurityGroupIds]);

    private static Output<string> Subnets(string name, AuroraNames names, ClusterOutputs cluster, Resource parent) =>
        new SubnetGroup(
            $"{name}-subnets",
            new SubnetGroupArgs
            {
                Name = $"{names.Id}-aurora",
                Description = $"Private subnets of cluster {cluster.Name}",
                SubnetIds = cluster.PrivateSubnetIds
                    ?? throw new ArgumentException("The cluster's subnets are not known.", nameof(cluster)),
            },
            new CustomResourceOptions { Parent = parent }).Name;

    private static Output<string> Firewall(
        string name, AuroraNames names, AuroraConfig aurora, ClusterOutputs cluster, Resource parent)
    {
        var options = new CustomResourceOptions { Parent = parent };
        var group = new SecurityGroup(
            $"{name}-firewall",
            new SecurityGroupArgs
            {
                Name = $"{names.Id}-aurora",
                Description = $"The database, as nodes of cluster {cluster.Name} see it",
                VpcId = cluster.VpcId ?? throw new ArgumentException("The cluster's VPC is not known.", nameof(cluster)),
                Tags = { ["Name"] = $"{names.Id}-aurora" },
            },
            options);
        var port = aurora.Engine == DatabaseEngine.Postgresql ? PostgresqlPort : MysqlPort;
        _ = new SecurityGroupIngressRule(
            $"{name}-firewall-nodes",
            new SecurityGroupIngressRuleArgs
            {
                SecurityGroupId = group.Id,
                Description = "Queries of pods",
                IpProtocol = "tcp",
                FromPort = port,
                ToPort = port,
                ReferencedSecurityGroupId = cluster.NodeSecurityGroupId
                    ?? throw new ArgumentException("The nodes' security group is not known.", nameof(cluster)),
            },
            options);
        return group.Id;
    }
}
