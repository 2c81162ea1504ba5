using Platform.Findings;

namespace Platform.Configuration;

/// <summary>Keys that only one of the cluster modes reads.</summary>
internal static class ModeRules
{
    /// <summary>Refuses what nothing reads.</summary>
    /// <param name="context">What the rules work with.</param>
    public static void Check(RuleContext context)
    {
        if (!context.Sound("platform:cluster.mode"))
        {
            return;
        }

        var create = context.Config.Cluster.Mode == ClusterMode.Create;
        foreach (var (key, given) in create ? AdoptKeys(context.Config.Cluster) : CreateKeys(context.Config.Cluster))
        {
            var path = $"platform:cluster.{key}";
            if (given && context.Sound(path))
            {
                context.Report(
                    FindingCatalogue.OtherMode, path,
                    create
                        ? "the stack makes the cluster, so this value comes from the cluster itself."
                        : "the stack adopts the cluster, so this is decided where the cluster is made.",
                    $"Remove {key}, or set platform:cluster.mode to {(create ? "adopt" : "create")}.");
            }
        }
    }

    private static (string Key, bool Given)[] AdoptKeys(ClusterConfig cluster) =>
    [
        ("endpoint", cluster.Endpoint is not null),
        ("certificateAuthority", cluster.CertificateAuthority is not null),
        ("oidcIssuer", cluster.OidcIssuer is not null),
        ("vpcId", cluster.VpcId is not null),
        ("privateSubnetIds", !cluster.PrivateSubnetIds.IsEmpty),
        ("nodeSecurityGroupId", cluster.NodeSecurityGroupId is not null),
        ("nodeRoleName", cluster.NodeRoleName is not null),
    ];

    private static (string Key, bool Given)[] CreateKeys(ClusterConfig cluster) =>
    [
        ("network", cluster.Network is not null),
        ("nodes", cluster.Nodes is not null),
        ("publicAccessCidrs", !cluster.PublicAccessCidrs.IsEmpty),
        ("access", !cluster.Access.IsEmpty),
        ("logRetentionDays", cluster.LogRetentionDays is not null),
        ("addonVersions", !cluster.AddonVersions.IsEmpty),
    ];
}
