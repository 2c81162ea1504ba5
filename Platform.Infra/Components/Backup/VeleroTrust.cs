using Platform.Cloud;
using Platform.Components.Cluster;
using Platform.Configuration;
using Pulumi;

namespace Platform.Components.Backup;

/// <summary>Who may take Velero's role: the one service account, in the one namespace, of the one cluster.</summary>
internal static class VeleroTrust
{
    public static Input<string> For(AwsAccount account, ClusterOutputs cluster, WorkloadIdentity identity)
    {
        if (identity == WorkloadIdentity.PodIdentity)
        {
            return new PolicyDocument(PodIdentity(account, cluster.Name)).ToJson();
        }

        var issuer = cluster.OidcIssuer
            ?? throw new ArgumentException("IRSA needs the cluster's OIDC issuer.", nameof(cluster));
        return issuer.Apply(host => new PolicyDocument(Irsa(account, host)).ToJson());
    }

    private static PolicyStatement PodIdentity(AwsAccount account, string clusterName) => new()
    {
        Sid = "EksPodIdentity",
        Principal = PolicyPrincipal.Service("pods.eks.amazonaws.com"),
        // Pod Identity tags its sessions, and the conditions below are on those tags.
        Actions = ["sts:AssumeRole", "sts:TagSession"],
        Conditions =
        [
            PolicyCondition.StringEquals("aws:SourceAccount", account.Id),
            PolicyCondition.StringEquals("aws:RequestTag/eks-cluster-arn", account.ClusterArn(clusterName)),
            PolicyCondition.StringEquals("aws:RequestTag/kubernetes-namespace", VeleroNames.Namespace),
            PolicyCondition.StringEquals("aws:RequestTag/kubernetes-service-account", VeleroNames.ServiceAccount),
        ],
    };

    private static PolicyStatement Irsa(AwsAccount account, string issuer) => new()
    {
        Sid = "VeleroServiceAccount",
        Principal = PolicyPrincipal.Federated(account.IamArn($"oidc-provider/{issuer}")),
        Actions = ["sts:AssumeRoleWithWebIdentity"],
        Conditions =
        [
            PolicyCondition.StringEquals($"{issuer}:aud", "sts.amazonaws.com"),
            PolicyCondition.StringEquals(
                $"{issuer}:sub", $"system:serviceaccount:{VeleroNames.Namespace}:{VeleroNames.ServiceAccount}"),
        ],
    };
}
