using Platform.Configuration;
using Platform.Tests.Components.Backup;
using Xunit;

namespace Platform.Tests.Components.Tenancy;

public sealed class TeamNetworkTests
{
    private const string Basics = "teams-web-team-web-network-allow-basics";

    [Fact]
    public async Task Everything_that_is_not_allowed_is_denied()
    {
        var graph = await BackupGraph.OfAsync(TeamStacks.Prod);

        Assert.Equal(
            """{"podSelector":{},"policyTypes":["Ingress","Egress"]}""",
            graph["teams-web-team-web-network-default-deny", "spec"]
                .Replace("\"egress\":[],", "", StringComparison.Ordinal)
                .Replace("\"ingress\":[],", "", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Names_API_server_and_credentials_come_first()
    {
        var graph = await BackupGraph.OfAsync(TeamStacks.Prod);

        Assert.StartsWith(
            """[{"ports":[{"port":53,"protocol":"UDP"},{"port":53,"protocol":"TCP"}],"to":[]},{"ports":[{"port":443,"protocol":"TCP"}],"to":[]},{"ports":[{"port":80,"protocol":"TCP"}],"to":[{"ipBlock":{"cidr":"169.254.170.23/32"}}]},""",
            graph[Basics, "spec.egress"], StringComparison.Ordinal);
        Assert.Equal(
            """
            in: Prometheus scrapes, on whatever port a monitor names
            in: pods of the namespace call each other
            out: look up names
            out: talk to the API server
            out: get AWS credentials from the Pod Identity agent
            out: send traces
            out: pods of the namespace call each other
            """,
            graph[Basics, "metadata.annotations.platform/reasons"]);
    }

    /// <summary>An open port 443 would let every pod call any service outside.</summary>
    [Fact]
    public async Task In_a_VPC_of_the_stack_s_own_the_API_server_is_looked_for_there_alone()
    {
        var created = TeamStacks.Prod with
        {
            Cluster = new() { Mode = ClusterMode.Create, Name = "acme", ComputeMode = ComputeMode.AutoMode },
        };

        Assert.Contains(
            """{"ports":[{"port":443,"protocol":"TCP"}],"to":[{"ipBlock":{"cidr":"10.0.0.0/16"}},{"ipBlock":{"cidr":"172.20.0.0/16"}}]}""",
            (await BackupGraph.OfAsync(created))[Basics, "spec.egress"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_local_cluster_has_its_own_port_and_no_credentials()
    {
        var graph = await BackupGraph.OfAsync(BackupStacks.Local.WithTeam("web", new()));

        Assert.Contains("\"port\":6443", graph[Basics, "spec.egress"], StringComparison.Ordinal);
        Assert.DoesNotContain("169.254.170.23", graph[Basics, "spec.egress"], StringComparison.Ordinal);
        Assert.DoesNotContain(graph.Resources, one => one.Type == "kubernetes:external-secrets.io/v1:SecretStore");
    }

    [Fact]
    public async Task What_is_configured_is_open_and_nothing_else()
    {
        var graph = await BackupGraph.OfAsync(BackupStacks.Prod.WithTeam("web", new()
        {
            Network = new() { WithinNamespace = false, Internet = true, From = ["ingress"], To = ["team-pay"] },
            Mesh = TenantMesh.Sidecar,
        }));

        Assert.Equal(
            """
            in: Prometheus scrapes, on whatever port a monitor names
            in: namespace ingress calls it, as configured
            out: look up names
            out: talk to the API server
            out: get AWS credentials from the Pod Identity agent
            out: send traces
            out: it calls namespace team-pay, as configured
            out: call HTTPS services outside the cluster, as configured
            out: the proxy asks istiod
            """,
            graph[Basics, "metadata.annotations.platform/reasons"]);
        Assert.Contains(
            """{"ports":[{"port":443,"protocol":"TCP"}],"to":[{"ipBlock":{"cidr":"0.0.0.0/0","except":["10.0.0.0/8","100.64.0.0/10","169.254.0.0/16","172.16.0.0/12","192.168.0.0/16"]}}]}""",
            graph[Basics, "spec.egress"], StringComparison.Ordinal);
        Assert.Contains(
            """{"from":[{"namespaceSelector":{"matchLabels":{"kubernetes.io/metadata.name":"ingress"}},"podSelector":{}}],"ports":[]}""",
            graph[Basics, "spec.ingress"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_mesh_s_tunnel_is_open_both_ways_in_ambient_mode()
    {
        var graph = await BackupGraph.OfAsync(BackupStacks.Prod.WithTeam("web", new() { Mesh = TenantMesh.Ambient }));

        Assert.EndsWith(
            """{"from":[],"ports":[{"port":15008,"protocol":"TCP"}]}]""",
            graph[Basics, "spec.ingress"], StringComparison.Ordinal);
        Assert.EndsWith(
            """{"ports":[{"port":15008,"protocol":"TCP"}],"to":[]}]""",
            graph[Basics, "spec.egress"], StringComparison.Ordinal);
    }
}
