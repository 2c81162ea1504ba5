using System.Diagnostics.CodeAnalysis;
using Platform.Catalog;
using Platform.Cloud;
using Platform.Components.Governance.AuditTrail;
using Platform.Configuration;
using Platform.Signals.Routing;
using Pulumi;

namespace Platform.Components.Operators;

/// <summary>
/// What the platform needs in a cluster: operators and add-ons, each installed, taken as it is, or left out.
/// </summary>
[SuppressMessage(
    "Design", "MA0049:Type name should not match containing namespace",
    Justification = "The component is called as its token, and the folder as the component.")]
public sealed class Operators : ComponentResource
{
    /// <summary>The component's type token.</summary>
    public const string Token = "platform:operators:Operators";

    private readonly IReadOnlyDictionary<OperatorName, IReadOnlyList<Resource>> _installed;

    /// <summary>Which operators the cluster has, and from whom.</summary>
    public OperatorStates States { get; }

    /// <summary>Installs what the stack installs.</summary>
    /// <param name="name">The component's name; names of its parts begin with it.</param>
    /// <param name="args">What to install.</param>
    /// <param name="options">Its options; they give the AWS and Kubernetes providers.</param>
    public Operators(string name, OperatorsArgs args, ComponentResourceOptions? options = null)
        : base(Token, name, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        States = OperatorStates.Of(args.Config);
        var plan = new OperatorPlan
        {
            ComponentName = name,
            Deployment = args.Config.Deployment,
            Account = args.Config.Cluster.ComputeMode != ComputeMode.Local && args.Config.Aws is { } aws
                ? AwsAccount.Of(aws)
                : null,
            Cluster = args.Cluster,
            Config = args.Config.Operators,
            States = States,
            Routing = RoutingPlan.Of(args.Config, StackSignals.Of(args.Config).Alerts),
            Audit = AuditDelivery.Of(args.Config),
            GrafanaUrl = StackSignals.Links(args.Config).GrafanaUrl,
            InterruptionQueue = args.InterruptionQueue,
        };
        _installed = new OperatorInstallation(plan, OperatorOrder.Of(args.Config), this).Install();
        RegisterOutputs(new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["installed"] = _installed.Keys.Select(OperatorNames.Camel).Order(StringComparer.Ordinal).ToArray(),
        });
    }

    /// <summary>Whether the platform installs an operator.</summary>
    /// <param name="name">The operator.</param>
    /// <returns>True if so.</returns>
    public bool IsInstalled(OperatorName name) => States.IsInstalled(name);

    /// <summary>Whether the cluster does without an operator.</summary>
    /// <param name="name">The operator.</param>
    /// <returns>True if so.</returns>
    public bool IsOff(OperatorName name) => States.IsOff(name);

    /// <summary>What a custom resource of an operator must depend on.</summary>
    /// <param name="name">The operator.</param>
    /// <returns>The operator's resources; empty where somebody else installed it.</returns>
    /// <exception cref="InvalidOperationException">
    /// The cluster does without it; validation refuses that earlier.
    /// </exception>
    public IReadOnlyList<Resource> After(OperatorName name) => IsOff(name)
        ? throw new InvalidOperationException($"Something needs {OperatorNames.Camel(name)}, and it is off.")
        : _installed.GetValueOrDefault(name) ?? [];
}
