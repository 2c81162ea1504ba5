using System.Collections.Immutable;
using Platform.Catalog;
using Platform.Cloud;
using Platform.Components.Operators;
using Platform.Configuration;
using Pulumi;

namespace Platform.Components.Spot;

/// <summary>
/// What drains a node before EC2 takes it back, as the compute mode needs it: the queue of interruptions with its rules,
/// for Karpenter or for the node termination handler, and the lifecycle hooks of Auto Scaling groups. Where AWS does it all,
/// nothing is created, and the outputs say why. The handler itself comes later, see
/// <see cref="NodeTerminationHandler"/>: Karpenter needs the queue first, and the handler's monitor needs the operators.
/// </summary>
public sealed class SpotHandling : ComponentResource
{
    /// <summary>The component's type token.</summary>
    public const string Token = "platform:spot:SpotHandling";

    // Karpenter deletes a message once it has acted: five receives are 100 of the 120 seconds that spot gives.
    private const int ReceivesOfKarpenter = 5;

    // The handler deletes a message after the drain, so that it is received every 20 seconds meanwhile. What is received
    // a fifteenth time was not done within the five minutes that the queue keeps it.
    private const int ReceivesOfHandler = 14;

    /// <summary>The queue; <c>null</c> where nobody needs one.</summary>
    public InterruptionQueue? Queue { get; }

    /// <summary>The queue, where Karpenter is its reader.</summary>
    public InterruptionQueue? KarpenterQueue { get; }

    /// <summary>Creates everything.</summary>
    /// <param name="name">The component's name; names of its parts begin with it.</param>
    /// <param name="args">What to create.</param>
    /// <param name="options">Its options; they give the AWS provider.</param>
    public SpotHandling(string name, SpotHandlingArgs args, ComponentResourceOptions? options = null)
        : base(Token, name, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        if (args.Plan.HasQueue)
        {
            var account = AwsAccount.Of(
                args.Aws ?? throw new ArgumentException("A queue needs an AWS account.", nameof(args)));
            var builder = new InterruptionQueueBuilder(name, args, account, this);
            Queue = args.Plan.Handling == InterruptionHandling.KarpenterQueue
                ? builder.Create(
                    [.. InterruptionRules.OfKarpenter.Select(QueueRule.Of)],
                    OperatorNames.Role(args.Deployment.Id, OperatorName.Karpenter), ReceivesOfKarpenter)
                : OfHandler(name, args, builder);
            KarpenterQueue = args.Plan.Handling == InterruptionHandling.KarpenterQueue ? Queue : null;
            QueueAlarms.Create(name, args, account, this);
        }

        RegisterOutputs(new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["handling"] = Words.CamelCase(args.Plan.Handling.ToString()),
            ["reason"] = args.Plan.Reason,
            ["queueName"] = Queue?.Name,
        });
    }

    private InterruptionQueue OfHandler(string name, SpotHandlingArgs args, InterruptionQueueBuilder builder)
    {
        var groups = ScalingGroups.Of(args.Cluster, args.Spot);
        ImmutableArray<QueueRule> rules =
        [
            .. InterruptionRules.OfHandler(groups.AllRebalance).Select(QueueRule.Of),
            .. groups.Names is { } names ? [Lifecycle(names)] : (ImmutableArray<QueueRule>)[],
        ];
        var queue = builder.Create(rules, SpotNames.Role(args.Deployment.Id), ReceivesOfHandler);
        groups.Hook(name, queue.Ready, this);
        return queue;
    }

    private static QueueRule Lifecycle(Output<ImmutableArray<string>> groups)
    {
        var (name, description, _) = InterruptionRules.Lifecycle([""]);
        return new QueueRule(
            name, description, groups.Apply(names => InterruptionRules.Lifecycle(names).PatternText()));
    }
}
