using Platform.Cloud;
using Platform.Configuration;
using Pulumi;
using Pulumi.Aws.Iam;
using Pulumi.Eks;
using AwsConnection = Pulumi.Aws.Provider;
using EksCluster = Pulumi.Eks.Cluster;

namespace Platform.Components.Cluster;

/// <summary>A cluster in EKS that the stack makes.</summary>
/// <param name="Outputs">The cluster as other components see it.</param>
/// <param name="KeyArn">ARN of the key that encrypts its secrets and logs.</param>
internal sealed record CreatedCluster(ClusterOutputs Outputs, Output<string> KeyArn)
{
    /// <summary>Creates everything.</summary>
    /// <param name="name">The component's name.</param>
    /// <param name="plan">What to create.</param>
    /// <param name="aws">The way to AWS.</param>
    /// <param name="parent">The component.</param>
    /// <returns>The cluster.</returns>
    public static CreatedCluster Create(string name, ClusterPlan plan, AwsConnection aws, Resource parent)
    {
        var key = ClusterKey.Create(name, plan, parent);
        var network = ClusterNetwork.Create(name, plan, parent);
        NetworkFlowLogs.Create(name, plan, network, key, parent);
        var logs = ClusterLogGroup.Create(
            $"{name}-control-plane-log-group", plan.Names.ControlPlaneLogGroup, plan.AuditRetentionDays, plan, key, parent);
        var role = ServiceRole.Create($"{name}-role", ServiceRoleSpec.ControlPlane(plan), plan.Account, parent);
        var nodeRole = ServiceRole.Create(
            $"{name}-node-role", ServiceRoleSpec.Node(plan, plan.Names.Node), plan.Account, parent);

        var parts = new ControlPlaneParts(role, nodeRole, network, key, logs, aws);
        var cluster = ControlPlane.Create(name, plan, parts, parent);
        var clusterName = cluster.KubeconfigJson.Apply(_ => plan.ClusterName);
        var trust = Trust(name, cluster, parent);
        var access = ClusterAccess.Create(name, plan, clusterName, parent);
        var ground = new NodeGround(
            cluster, clusterName, network, nodeRole, ClusterAddons.BeforeNodes(name, plan, clusterName, parent), aws);
        var nodes = ClusterNodes.Create(name, plan, ground, parent);
        var late = ClusterAddons.AfterNodes(name, plan, clusterName, nodes, parent);
        var launched = plan.Config.ComputeMode == ComputeMode.Karpenter
            ? KarpenterNodes.Create(name, plan, cluster, clusterName, parent)
            : nodeRole;

        var address = cluster.KubeconfigJson.Apply(ClusterAddress.Read);
        var kubeconfig = address.Apply(at =>
            new Kubeconfig(plan.Account, plan.ClusterName, at.Endpoint, at.CertificateAuthority).ToJson());
        var kubernetes = KubernetesProvider.Eks(
            plan.ClusterName, plan.Account, kubeconfig,
            [cluster, .. access, .. ground.Addons, .. nodes, .. late, .. launched.Grants]);
        if (plan.Config.ComputeMode == ComputeMode.AutoMode)
        {
            AutoModeNetworkPolicies.Enable(name, kubernetes, parent);
            _ = NodePools.Create(
                $"{name}-pool",
                plan.Profile,
                NodePoolKind.AutoMode,
                new CustomResourceOptions { Parent = parent, Provider = kubernetes });
        }

        return new CreatedCluster(
            new ClusterOutputs
            {
                Name = plan.ClusterName,
                ComputeMode = plan.Config.ComputeMode,
                KubernetesVersion = plan.Config.KubernetesVersion,
                Kubernetes = kubernetes,
                Aws = aws,
                NameInAws = clusterName,
                Arn = clusterName.Apply(plan.Account.ClusterArn),
                Endpoint = address.Apply(at => at.Endpoint),
                CertificateAuthority = address.Apply(at => at.CertificateAuthority),
                OidcIssuer = cluster.OidcIssuer,
                OidcProviderArn = trust.Arn,
                NodeRoleName = launched.Role.Name,
                VpcId = network.VpcId,
                PrivateSubnetIds = network.PrivateSubnetIds,
                NodeSecurityGroupId = cluster.NodeSecurityGroupId,
                AutoScalingGroupName =
                    nodes.OfType<NodeGroupV2>().FirstOrDefault()?.AutoScalingGroup.Apply(group => group.Name),
            },
            key.Arn);
    }

    /// <summary>
    /// Lets IAM trust the cluster's service accounts. IAM knows the certificate authorities of EKS's issuers itself, so
    /// no thumbprint is given.
    /// </summary>
    private static OpenIdConnectProvider Trust(string name, EksCluster cluster, Resource parent) => new(
        $"{name}-oidc-provider",
        new OpenIdConnectProviderArgs { Url = cluster.OidcProviderUrl, ClientIdLists = { "sts.amazonaws.com" } },
        new CustomResourceOptions { Parent = parent });
}
