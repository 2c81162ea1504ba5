using System.Diagnostics.CodeAnalysis;
using Platform.Cloud;
using Platform.Components.Operators;
using Pulumi;
using Pulumi.Kubernetes.Helm.V3;
using Pulumi.Kubernetes.Types.Inputs.Helm.V3;

namespace Platform.Components.Spot;

/// <summary>
/// The AWS node termination handler, for Auto Scaling groups of one's own: with its role, network policy and chart. It is a
/// part of <see cref="SpotHandling"/> that comes after the operators.
/// </summary>
[SuppressMessage(
    "Design", "CA1711:Identifiers should not have incorrect suffix",
    Justification = "It is called as what it installs.")]
public sealed class NodeTerminationHandler : ComponentResource
{
    /// <summary>The component's type token.</summary>
    public const string Token = "platform:spot:NodeTerminationHandler";

    private static readonly TimeSpan Timeout = TimeSpan.FromMinutes(5);

    /// <summary>Installs it.</summary>
    /// <param name="name">The component's name; names of its parts begin with it.</param>
    /// <param name="args">What to install.</param>
    /// <param name="options">Its options; they give the AWS and Kubernetes providers, and its parent.</param>
    public NodeTerminationHandler(
        string name, NodeTerminationHandlerArgs args, ComponentResourceOptions? options = null)
        : base(Token, name, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        var release = args.Queue is { } queue
            ? Install(name, args, HandlerValues.Queue(args, queue), Ground(name, args, queue))
            : Install(name, args, HandlerValues.Metadata(args), args.After);
        RegisterOutputs(new Dictionary<string, object?>(StringComparer.Ordinal) { ["release"] = release.Name });
    }

    private IReadOnlyList<Resource> Ground(string name, NodeTerminationHandlerArgs args, InterruptionQueue queue)
    {
        var groups = ScalingGroups.Of(args.Cluster, args.Spot);
        var role = WorkloadRole.Create(
            new WorkloadRoleSpec
            {
                LogicalName = name,
                RoleName = SpotNames.Role(args.Deployment.Id),
                Description = $"Lets the node termination handler of {args.Cluster.Name} read interruptions.",
                Sid = "NodeTerminationHandlerServiceAccount",
                Account = args.Account,
                Cluster = args.Cluster,
                Identity = args.Identity,
                ServiceAccounts = [new ServiceAccountName(OperatorPlace.KubeSystem.Namespace, SpotNames.Handler)],
                Policy = HandlerPolicy.For(args.Account, queue, groups.Names),
            },
            () => new CustomResourceOptions { Parent = this },
            this);
        return
        [
            .. args.After,
            .. queue.Ready,
            .. role.Grants,
            .. args.Spot.Handler.NetworkPolicies
                ? (Resource[])
                [
                    OperatorNetwork.Create(
                        new OperatorSite(name, this, []), OperatorPlace.KubeSystem.Namespace, HandlerTraffic.Of),
                ]
                : [],
        ];
    }

    private Release Install(
        string name, NodeTerminationHandlerArgs args, Dictionary<string, object> values, IReadOnlyList<Resource> after)
    {
        var chart = args.Chart;
        var release = new ReleaseArgs
        {
            Name = SpotNames.Handler,
            Namespace = OperatorPlace.KubeSystem.Namespace,
            Chart = chart.IsOci ? $"{chart.Repository}/{chart.Name}" : chart.Name,
            Version = chart.Version,
            Values = values,
            Atomic = true,
            MaxHistory = 5,
            Timeout = (int)Timeout.TotalSeconds,
        };
        if (!chart.IsOci)
        {
            release.RepositoryOpts = new RepositoryOptsArgs { Repo = chart.Repository };
        }

        return new Release(
            $"{name}-release", release, new CustomResourceOptions { Parent = this, DependsOn = [.. after] });
    }
}
