using System.Collections.Immutable;
using Platform.Components.Cluster;
using Platform.Configuration;
using Pulumi;

namespace Platform.Cloud;

/// <summary>Who may take a workload's role: its service accounts, in the one cluster.</summary>
internal static class WorkloadTrust
{
    /// <summary>The role's trust policy.</summary>
    /// <param name="account">The cluster's account.</param>
    /// <param name="cluster">The cluster.</param>
    /// <param name="identity">How pods get credentials.</param>
    /// <param name="sid">Says whose role it is, in letters and digits; used with IRSA.</param>
    /// <param name="serviceAccounts">The service accounts, all in one namespace.</param>
    /// <returns>The policy as JSON.</returns>
    /// <exception cref="ArgumentException">IRSA, and the cluster's OIDC issuer is not known.</exception>
    public static Input<string> For(
        AwsAccount account,
        ClusterOutputs cluster,
        WorkloadIdentity identity,
        string sid,
        params ImmutableArray<ServiceAccountName> serviceAccounts)
    {
        if (identity == WorkloadIdentity.PodIdentity)
        {
            return new PolicyDocument(PodIdentity(account, cluster.Name, serviceAccounts)).ToJson();
        }

        var issuer = cluster.OidcIssuer
            ?? throw new ArgumentException("IRSA needs the cluster's OIDC issuer.", nameof(cluster));
        return issuer.Apply(host => new PolicyDocument(Irsa(account, host, sid, serviceAccounts)).ToJson());
    }

    private static PolicyStatement PodIdentity(
        AwsAccount account, string clusterName, ImmutableArray<ServiceAccountName> serviceAccounts) => new()
        {
            Sid = "EksPodIdentity",
            Principal = PolicyPrincipal.Service("pods.eks.amazonaws.com"),
            // Pod Identity tags its sessions, and the conditions below are on those tags.
            Actions = ["sts:AssumeRole", "sts:TagSession"],
            Conditions =
        [
            PolicyCondition.StringEquals("aws:SourceAccount", account.Id),
            PolicyCondition.StringEquals("aws:RequestTag/eks-cluster-arn", account.ClusterArn(clusterName)),
            .. serviceAccounts.Select(one => one.Namespace).Distinct(StringComparer.Ordinal)
                .Select(ns => PolicyCondition.StringEquals("aws:RequestTag/kubernetes-namespace", ns)),
            .. serviceAccounts
                .Select(one => PolicyCondition.StringEquals("aws:RequestTag/kubernetes-service-account", one.Name)),
        ],
        };

    private static PolicyStatement Irsa(
        AwsAccount account, string issuer, string sid, ImmutableArray<ServiceAccountName> serviceAccounts) => new()
        {
            Sid = sid,
            Principal = PolicyPrincipal.Federated(account.IamArn($"oidc-provider/{issuer}")),
            Actions = ["sts:AssumeRoleWithWebIdentity"],
            Conditions =
        [
            PolicyCondition.StringEquals($"{issuer}:aud", "sts.amazonaws.com"),
            .. serviceAccounts.Select(one => PolicyCondition.StringEquals($"{issuer}:sub", one.Subject)),
        ],
        };
}
