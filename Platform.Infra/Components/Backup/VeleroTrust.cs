using Platform.Cloud;
using Platform.Configuration;

namespace Platform.Components.Backup;

/// <summary>Who may take Velero's role: the one service account, in the one namespace, of the one cluster.</summary>
internal static class VeleroTrust
{
    public static PolicyDocument For(AwsAccount account, ClusterConfig cluster, WorkloadIdentity identity) =>
        new(identity == WorkloadIdentity.Irsa ? Irsa(account, cluster) : PodIdentity(account, cluster));

    private static PolicyStatement PodIdentity(AwsAccount account, ClusterConfig cluster) => new()
    {
        Sid = "EksPodIdentity",
        Principal = PolicyPrincipal.Service("pods.eks.amazonaws.com"),
        // Pod Identity tags its sessions, and the conditions below are on those tags.
        Actions = ["sts:AssumeRole", "sts:TagSession"],
        Conditions =
        [
            PolicyCondition.StringEquals("aws:SourceAccount", account.Id),
            PolicyCondition.StringEquals(
                "aws:RequestTag/eks-cluster-arn", account.Arn("eks", $"cluster/{cluster.Name}")),
            PolicyCondition.StringEquals("aws:RequestTag/kubernetes-namespace", VeleroNames.Namespace),
            PolicyCondition.StringEquals("aws:RequestTag/kubernetes-service-account", VeleroNames.ServiceAccount),
        ],
    };

    private static PolicyStatement Irsa(AwsAccount account, ClusterConfig cluster)
    {
        var issuer = cluster.OidcIssuer
            ?? throw new ArgumentException("IRSA needs the cluster's OIDC issuer.", nameof(cluster));
        return new PolicyStatement
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
}
