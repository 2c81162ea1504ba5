using Platform.Catalog;
using Platform.Cloud;
using Platform.Components.Cluster;
using Platform.Components.Governance.AuditTrail;
using Platform.Components.Spot;
using Platform.Configuration;
using Platform.Manifests;
using Platform.Signals.Routing;

namespace Platform.Components.Operators;

/// <summary>What the operators of a stack have in common, decided once.</summary>
internal sealed record OperatorPlan
{
    /// <summary>The component's name; logical names begin with it.</summary>
    public required string ComponentName { get; init; }

    /// <summary>What the deployment is called and where it stands.</summary>
    public required DeploymentConfig Deployment { get; init; }

    /// <summary>The AWS account; <c>null</c> in compute mode local.</summary>
    public required AwsAccount? Account { get; init; }

    /// <summary>The cluster.</summary>
    public required ClusterOutputs Cluster { get; init; }

    /// <summary>Key <c>platform:operators</c>.</summary>
    public required OperatorsConfig Config { get; init; }

    /// <summary>Which operators the cluster has.</summary>
    public required OperatorStates States { get; init; }

    /// <summary>The queue from which Karpenter learns that EC2 takes a node back; <c>null</c> without one.</summary>
    public InterruptionQueue? InterruptionQueue { get; init; }

    /// <summary>How alerts reach people.</summary>
    public required RoutingPlan Routing { get; init; }

    /// <summary>Where Argo CD's events are kept; <c>null</c> for nowhere.</summary>
    public AuditDelivery? Audit { get; init; }

    /// <summary>Where people open Grafana.</summary>
    public required string GrafanaUrl { get; init; }

    /// <summary>The deployment's id, which AWS names begin with.</summary>
    public string Id => Deployment.Id;

    /// <summary>Sizes and retention of the environment.</summary>
    public EnvironmentProfile Profile => EnvironmentProfile.Of(Deployment.Environment);

    /// <summary>Whether what holds data outlives the stack.</summary>
    public DataProtection Protection => DataProtection.Of(Deployment.Environment);

    /// <summary>
    /// Whether the cluster knows monitors, so that charts may bring theirs. Each carries the label <c>release</c> with
    /// <see cref="PrometheusNames.Release"/>.
    /// </summary>
    public bool HasMonitors => !States.IsOff(OperatorName.KubePrometheusStack);

    /// <summary>Name of the default storage class: ours on EKS, <c>null</c> for what a local cluster has.</summary>
    public string? StorageClass => Account is null ? null : PlatformStorageClass.Name;

    /// <summary>The account, for operators that exist with AWS only.</summary>
    public AwsAccount RequiredAccount =>
        Account ?? throw new InvalidOperationException("The operator needs an AWS account.");

    /// <summary>Name of an operator's role in IAM.</summary>
    /// <param name="name">The operator.</param>
    /// <returns>The role's name.</returns>
    public string RoleName(OperatorName name) => OperatorNames.Role(Id, name);

    /// <summary>
    /// ARN of an operator's role for its service account's annotation; <c>null</c> with Pod Identity, which needs none.
    /// </summary>
    /// <param name="name">The operator.</param>
    /// <returns>The ARN.</returns>
    public string? AnnotatedRoleArn(OperatorName name) => Config.Identity == WorkloadIdentity.Irsa
        ? Account?.IamArn($"role/{RoleName(name)}")
        : null;

    /// <summary>Annotations that give an operator's service account its role.</summary>
    /// <param name="name">The operator.</param>
    /// <returns>The annotations; <c>null</c> with Pod Identity, which needs none.</returns>
    public Dictionary<string, object>? RoleAnnotations(OperatorName name) => AnnotatedRoleArn(name) is { } arn
        ? HelmValues.Map(("eks.amazonaws.com/role-arn", arn))
        : null;
}
