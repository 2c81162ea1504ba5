using Platform.Components.Operators;
using Pulumi;

namespace Platform.Components.Backup;

/// <summary>
/// Who talks to whom in Velero's namespace: the server, the node agent, data movers and maintenance jobs. Nobody calls
/// them but Prometheus; they meet at the API server, and where the backups are.
/// </summary>
internal static class VeleroNetwork
{
    private const int MetricsPort = 8085;

    /// <summary>Creates the policy.</summary>
    /// <param name="name">The component's name.</param>
    /// <param name="plan">What to create.</param>
    /// <param name="ns">Velero's namespace.</param>
    /// <param name="parent">The component.</param>
    public static void Create(string name, BackupPlan plan, Resource ns, Resource parent) => _ = OperatorNetwork.Create(
        new OperatorSite(name, parent, [ns]),
        VeleroNames.Namespace,
        new PodTraffic
        {
            Name = "velero",
            Pods = CommonTraffic.Labels(),
            In = [CommonTraffic.Scrapes(MetricsPort)],
            Out = plan.Account is null
                ?
                [
                    CommonTraffic.Names,
                    CommonTraffic.ApiServer(plan.Cluster.ComputeMode),
                    MonitoringPeers.From(
                        new Peer { Namespace = ObjectStoreNames.Namespace }, ObjectStoreNames.Port,
                        "write and read backups in the object store"),
                ]
                :
                [
                    CommonTraffic.Names,
                    CommonTraffic.ApiServer(plan.Cluster.ComputeMode),
                    CommonTraffic.Credentials,
                    CommonTraffic.Services("write and read backups in S3, and snapshots in EC2"),
                ],
        });
}
