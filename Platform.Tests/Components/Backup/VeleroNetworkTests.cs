using Xunit;

namespace Platform.Tests.Components.Backup;

public sealed class VeleroNetworkTests
{
    private const string Policy = "velero-network-velero";

    [Fact]
    public async Task Velero_talks_to_the_API_server_and_to_AWS_and_only_Prometheus_calls_it()
    {
        var graph = await BackupGraph.OfAsync(BackupStacks.Prod);

        Assert.Equal("velero", graph[Policy, "metadata.namespace"]);
        Assert.Equal("{}", graph[Policy, "spec.podSelector"]);
        Assert.Equal("""["Ingress","Egress"]""", graph[Policy, "spec.policyTypes"]);
        Assert.Equal(
            """
            in: Prometheus scrapes
            out: look up names
            out: talk to the API server
            out: get AWS credentials from the Pod Identity agent
            out: write and read backups in S3, and snapshots in EC2
            """,
            graph[Policy, "metadata.annotations.platform/reasons"]);
        Assert.Contains("169.254.170.23/32", graph[Policy, "spec.egress"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_local_cluster_it_talks_to_the_object_store()
    {
        var graph = await BackupGraph.OfAsync(BackupStacks.Local);

        Assert.Contains(
            "\"kubernetes.io/metadata.name\":\"velero-object-store\"", graph[Policy, "spec.egress"],
            StringComparison.Ordinal);
        Assert.Contains("\"port\":6443", graph[Policy, "spec.egress"], StringComparison.Ordinal);
        Assert.DoesNotContain("169.254.170.23", graph[Policy, "spec.egress"], StringComparison.Ordinal);
    }
}
