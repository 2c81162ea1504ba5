using Platform.Components.Operators;
using Platform.Manifests;
using Platform.Workflows;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Rbac.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Networking.V1;
using Pulumi.Kubernetes.Types.Inputs.Rbac.V1;

namespace Platform.Components.Workflows;

/// <summary>What all workflows stand on: their namespace, its network, and the identities that they share.</summary>
internal static class WorkflowGround
{
    /// <summary>The namespace.</summary>
    /// <param name="name">The component's name.</param>
    /// <param name="parent">The component.</param>
    public static Namespace Namespace(string name, Resource parent) => ManagedNamespace.Create(
        $"{name}-namespace", WorkflowNames.Namespace, NamespaceLabels.PodSecurity(PodSecurityLevel.Restricted), parent);

    /// <summary>
    /// The network: nobody calls a step, and a step calls the API server, and AWS by the same port. Their addresses are no
    /// pod's and change, so that only the port is named. Credentials come from an agent on the pod's own node.
    /// </summary>
    /// <param name="name">The component's name.</param>
    /// <param name="apiServerPort">The port that the API server listens on.</param>
    /// <param name="podIdentity">Whether a step gets credentials from the Pod Identity agent.</param>
    /// <param name="ns">The namespace.</param>
    /// <param name="parent">The component.</param>
    public static void Network(
        string name, int apiServerPort, bool podIdentity, Namespace ns, Resource parent) => _ = new ApiClientNetwork
        {
            Name = "workflow-steps",
            Namespace = WorkflowNames.Namespace,
            ApiServerPort = apiServerPort,
            AlsoTo = podIdentity ? [Agent()] : [],
        }.Create($"{name}-network", new CustomResourceOptions { Parent = parent, DependsOn = { ns } });

    private static NetworkPolicyEgressRuleArgs Agent() => new()
    {
        To =
        {
            new NetworkPolicyPeerArgs { IpBlock = new IPBlockArgs { Cidr = CommonTraffic.PodIdentityAgent } },
        },
        Ports = { new NetworkPolicyPortArgs { Port = CommonTraffic.PodIdentityPort, Protocol = "TCP" } },
    };

    /// <summary>
    /// The identities that workflows share. Argo's own containers get theirs from a Secret, for they must work in pods
    /// that get no token; the Secret's content comes from Kubernetes (argo-workflows: Service Account Secrets).
    /// </summary>
    /// <param name="name">The component's name.</param>
    /// <param name="ns">The namespace.</param>
    /// <param name="parent">The component.</param>
    /// <returns>What a workflow must wait for.</returns>
    public static IReadOnlyList<Resource> Executor(string name, Namespace ns, Resource parent)
    {
        var options = new CustomResourceOptions { Parent = parent, DependsOn = { ns } };
        var account = StepAccess.Account($"{name}-executor", WorkflowNames.Executor, options);
        var after = new CustomResourceOptions { Parent = parent, DependsOn = { account } };
        return
        [
            account,
            StepAccess.Account($"{name}-step", WorkflowNames.NoRights, options),
            new Secret(
                $"{name}-executor-token",
                new SecretArgs
                {
                    Metadata = new ObjectMetaArgs
                    {
                        Name = WorkflowNames.ExecutorToken,
                        Namespace = WorkflowNames.Namespace,
                        Annotations = { ["kubernetes.io/service-account.name"] = WorkflowNames.Executor },
                    },
                    Type = "kubernetes.io/service-account-token",
                },
                after),
            new Role(
                $"{name}-executor",
                new RoleArgs
                {
                    Metadata = new ObjectMetaArgs { Name = WorkflowNames.Executor, Namespace = WorkflowNames.Namespace },
                    Rules =
                    {
                        new PolicyRuleArgs
                        {
                            ApiGroups = { "argoproj.io" },
                            Resources = { "workflowtaskresults" },
                            Verbs = { "create", "patch" },
                        },
                    },
                },
                options),
            StepAccess.Bind($"{name}-executor", WorkflowNames.Executor, WorkflowNames.Namespace, after),
        ];
    }
}
