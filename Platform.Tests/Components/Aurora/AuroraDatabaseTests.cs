using Platform.Configuration;
using Platform.Tests.Components.Backup;
using Xunit;

namespace Platform.Tests.Components.Aurora;

public sealed class AuroraDatabaseTests
{
    private static readonly PlatformConfig Prod = BackupStacks.Prod with
    {
        Cluster = BackupStacks.Prod.Cluster with
        {
            VpcId = "vpc-0a1b2c3d4e5f67890",
            PrivateSubnetIds = ["subnet-0a1b2c3d4e5f67890", "subnet-0a1b2c3d4e5f67891"],
            NodeSecurityGroupId = "sg-0a1b2c3d4e5f67890",
        },
        Aurora = new AuroraConfig { State = DatabaseState.Create },
    };

    [Fact]
    public async Task The_cluster_is_encrypted_backed_up_and_kept()
    {
        var graph = await BackupGraph.OfAsync(Prod);

        Assert.Equal(
            """
            {"backupRetentionPeriod":30,"clusterIdentifier":"acme-prod-aurora","copyTagsToSnapshot":true,"databaseName":"app","dbSubnetGroupName":"acme-prod-aurora","deleteAutomatedBackups":false,"deletionProtection":true,"enabledCloudwatchLogsExports":["postgresql"],"engine":"aurora-postgresql","finalSnapshotIdentifier":"acme-prod-aurora-final","kmsKeyId":"stand-in:aurora-key","manageMasterUserPassword":true,"masterUsername":"platform","preferredBackupWindow":"06:00-07:00","preferredMaintenanceWindow":"sun:08:00-sun:09:00","skipFinalSnapshot":false,"storageEncrypted":true,"vpcSecurityGroupIds":["aurora-firewall-id"]}
            """,
            graph["aurora-cluster"]);
        Assert.Equal(
            """
            {"clusterIdentifier":"acme-prod-aurora","copyTagsToSnapshot":true,"engine":"aurora-postgresql","identifier":"acme-prod-aurora-2","instanceClass":"db.r6g.large","publiclyAccessible":false}
            """,
            graph["aurora-instance-2"]);
        Assert.DoesNotContain(graph.Resources, resource => resource.Name == "aurora-instance-3");
    }

    [Fact]
    public async Task Nodes_reach_it_and_nobody_else()
    {
        var graph = await BackupGraph.OfAsync(Prod);

        Assert.Equal("sg-0a1b2c3d4e5f67890", graph["aurora-firewall-nodes", "referencedSecurityGroupId"]);
        Assert.Equal("5432", graph["aurora-firewall-nodes", "fromPort"]);
        Assert.Single(
            graph.Resources, resource => resource.Type == "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule"
                && resource.Name!.StartsWith("aurora", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Its_key_is_used_through_RDS_alone()
    {
        var graph = await BackupGraph.OfAsync(Prod with { Aws = new() { AccountId = "012345678901", Region = "us-gov-west-1" } });

        Assert.Contains(
            "\"kms:ViaService\":\"rds.us-gov-west-1.amazonaws.com\"", graph["aurora-key", "policy"], StringComparison.Ordinal);
        Assert.DoesNotContain("arn:aws:", graph["aurora-key", "policy"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_place_that_is_named_is_taken()
    {
        var graph = await BackupGraph.OfAsync(Prod with
        {
            Aurora = Prod.Aurora with { SubnetGroup = "data", SecurityGroupIds = ["sg-1"], Engine = DatabaseEngine.Mysql },
        });

        Assert.Equal("data", graph["aurora-cluster", "dbSubnetGroupName"]);
        Assert.DoesNotContain(graph.Resources, resource => resource.Name is "aurora-firewall" or "aurora-subnets");
    }

    [Theory]
    [InlineData(DatabaseState.Adopt)]
    [InlineData(DatabaseState.Off)]
    public async Task A_database_of_somebody_else_s_is_left_alone(DatabaseState state)
    {
        var graph = await BackupGraph.OfAsync(Prod with { Aurora = new() { State = state, ClusterIdentifier = "orders" } });

        Assert.DoesNotContain(graph.Resources, resource => resource.Type!.StartsWith("aws:rds", StringComparison.Ordinal));
        Assert.Equal(
            state == DatabaseState.Adopt,
            graph.Resources.Any(resource => resource.Name == "workflows-aurora-pitr-drill"));
    }

    [Theory]
    [InlineData("03:00-04:00", "sun:03:30-sun:04:30", true)]
    [InlineData("03:00-04:00", "sun:04:00-sun:05:00", false)]
    [InlineData("23:30-00:30", "mon:00:00-mon:01:00", true)]
    [InlineData("05:00-06:00", "sun:23:45-mon:00:15", false)]
    public void Windows_meet_over_midnight_and_over_the_week(string daily, string weekly, bool meet) =>
        Assert.Equal(meet, DatabaseWindow.Daily(daily)!.Meets(DatabaseWindow.Weekly(weekly)!));
}
