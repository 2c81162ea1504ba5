using Platform.Configuration;
using Pulumi;
using Pulumi.Aws.Kms;
using Pulumi.Eks;
using Pulumi.Eks.Inputs;
using AwsConnection = Pulumi.Aws.Provider;
using EksCluster = Pulumi.Eks.Cluster;

namespace Platform.Components.Cluster;

/// <summary>
/// The EKS cluster. Pulumi's component makes it, and waits for its API server where the internet reaches that; nodes,
/// add-ons, access entries and the OIDC provider are resources of our own, so that each is seen, versioned and
/// protected as the others are. The component always gives whoever creates the cluster admin rights in it, through an
/// access entry that EKS writes: the program could not install anything otherwise. Source:
/// pulumi/pulumi-eks@v4.3.0, cluster.ts.
/// </summary>
internal static class ControlPlane
{
    private static readonly string[] LogTypes = ["api", "audit", "authenticator", "controllerManager", "scheduler"];

    /// <summary>Creates it.</summary>
    /// <param name="name">The component's name.</param>
    /// <param name="plan">What to create.</param>
    /// <param name="parts">What it stands on.</param>
    /// <param name="parent">The component.</param>
    /// <returns>The cluster.</returns>
    public static EksCluster Create(string name, ClusterPlan plan, ControlPlaneParts parts, Resource parent)
    {
        var config = plan.Config;
        var args = new ClusterArgs
        {
            Name = config.Name,
            Version = config.KubernetesVersion,
            AuthenticationMode = AuthenticationMode.Api,
            ServiceRole = parts.Role.Role,
            VpcId = parts.Network.VpcId,
            PrivateSubnetIds = parts.Network.PrivateSubnetIds,
            KubernetesServiceIpAddressRange = plan.Network.ServiceCidr,
            EndpointPrivateAccess = true,
            EndpointPublicAccess = !config.PublicAccessCidrs.IsEmpty,
            EncryptionConfigKeyArn = parts.Key.Arn,
            DeletionProtection = plan.Protection.Keep,
            SkipDefaultNodeGroup = true,
            SkipDefaultSecurityGroups = true,
            CreateInstanceRole = false,
            CreateOidcProvider = false,
            BootstrapSelfManagedAddons = false,
            UseDefaultVpcCni = true,
            CorednsAddonOptions = new CoreDnsAddonOptionsArgs { Enabled = false },
            KubeProxyAddonOptions = new KubeProxyAddonOptionsArgs { Enabled = false },
        };
        args.EnabledClusterLogTypes.Add(LogTypes);
        if (!config.PublicAccessCidrs.IsEmpty)
        {
            args.PublicAccessCidrs = [.. config.PublicAccessCidrs];
        }

        if (config.ComputeMode == ComputeMode.AutoMode)
        {
            args.AutoMode = new AutoModeOptionsArgs
            {
                Enabled = true,
                CreateNodeRole = false,
                ComputeConfig = new ClusterComputeConfigArgs
                {
                    NodePools = { "general-purpose", "system" },
                    NodeRoleArn = parts.NodeRole.Role.Arn,
                },
            };
        }

        return new EksCluster(
            $"{name}-eks",
            args,
            new ComponentResourceOptions
            {
                Parent = parent,
                // The engine hands a component that a plugin makes no provider of its parent's.
                Providers = { parts.Aws },
                DependsOn = [.. parts.Role.All, .. parts.NodeRole.All, parts.LogGroup, .. parts.Network.Ways],
                Protect = plan.Protection.Keep ? true : null,
            });
    }
}

/// <summary>What a control plane stands on.</summary>
/// <param name="Role">Its role.</param>
/// <param name="NodeRole">The nodes' role.</param>
/// <param name="Network">The network.</param>
/// <param name="Key">The key that encrypts secrets.</param>
/// <param name="LogGroup">Where its logs go.</param>
/// <param name="Aws">The way to AWS.</param>
internal sealed record ControlPlaneParts(
    ServiceRole Role, ServiceRole NodeRole, ClusterNetwork Network, Key Key, Resource LogGroup, AwsConnection Aws);
