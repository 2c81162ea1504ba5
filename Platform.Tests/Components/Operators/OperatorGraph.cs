using System.Collections.Concurrent;
using Moq;
using Platform.Cloud;
using Platform.Components.Cluster;
using Platform.Components.Operators;
using Platform.Components.Spot;
using Platform.Configuration;
using Platform.Tests.Components.Backup;
using Pulumi;
using Pulumi.Testing;

namespace Platform.Tests.Components.Operators;

/// <summary>What the operators of a stack register, seen through the official mocks.</summary>
internal sealed class OperatorGraph
{
    private static readonly ConcurrentDictionary<string, Lazy<Task<OperatorGraph>>> Stacks =
        new(StringComparer.Ordinal);

    private readonly ConcurrentBag<MockResourceArgs> _resources = [];

    public IEnumerable<MockResourceArgs> Resources =>
        _resources.OrderBy(resource => resource.Name, StringComparer.Ordinal);

    /// <summary>The releases of charts.</summary>
    public IEnumerable<MockResourceArgs> Releases =>
        Resources.Where(resource => resource.Type == "kubernetes:helm.sh/v3:Release");

    /// <summary>One of <see cref="ControlStacks.All"/>, made once a session.</summary>
    public static Task<OperatorGraph> OfStackAsync(string stack) => Stacks.GetOrAdd(
        stack,
        name => new Lazy<Task<OperatorGraph>>(
            () => OfAsync(ControlStacks.All.Single(one => one.Name == name).Config, interruptionQueue: null))).Value;

    public static async Task<OperatorGraph> OfAsync(
        PlatformConfig config,
        Func<ClusterOutputs, ClusterOutputs>? cluster = null,
        string? interruptionQueue = null)
    {
        var graph = new OperatorGraph();
        var mocks = new Mock<IMocks>();
        mocks.Setup(mock => mock.NewResourceAsync(It.IsAny<MockResourceArgs>()))
            .Returns((MockResourceArgs args) => Task.FromResult(graph.Record(args)));
        await global::Pulumi.Deployment.TestAsync(mocks.Object, new TestOptions { IsPreview = false }, () =>
        {
            var found = Cluster(config);
            _ = new Platform.Components.Operators.Operators("operators", new OperatorsArgs
            {
                Config = config,
                Cluster = cluster is null ? found : cluster(found),
                InterruptionQueue = interruptionQueue is null
                    ? null
                    : new InterruptionQueue(interruptionQueue, Output.Create("https://queue"), KeyArn: null, []),
            });
        });
        return graph;
    }

    /// <summary>The inputs of one resource, as JSON with sorted keys.</summary>
    public string this[string name] => PlainJson.Of(Find(name).Inputs);

    /// <summary>One input of one resource: text as it is, anything else as JSON.</summary>
    public string this[string name, params string[] path]
    {
        get
        {
            object value = Find(name).Inputs;
            foreach (var key in path)
            {
                value = ((IReadOnlyDictionary<string, object>)value)[key];
            }

            return value as string ?? PlainJson.Of(value);
        }
    }

    public bool Has(string name) => _resources.Any(resource => resource.Name == name);

    private MockResourceArgs Find(string name) => _resources.Single(resource => resource.Name == name);

    // An adopted cluster, made without its component so that a test can say what is known of it.
    private static ClusterOutputs Cluster(PlatformConfig config)
    {
        var account = config.Aws is { } aws ? AwsAccount.Of(aws) : null;
        return new ClusterOutputs
        {
            Name = config.Cluster.Name,
            ComputeMode = config.Cluster.ComputeMode,
            KubernetesVersion = config.Cluster.KubernetesVersion,
            Kubernetes = new global::Pulumi.Kubernetes.Provider("kubernetes"),
            NameInAws = Output.Create(config.Cluster.Name),
            Arn = account is null ? null : Output.Create(account.ClusterArn(config.Cluster.Name)),
            OidcIssuer = config.Cluster.OidcIssuer is { } issuer ? Output.Create(issuer) : null,
        };
    }

    private (string? Id, object State) Record(MockResourceArgs args)
    {
        _resources.Add(args);
        return ($"{args.Name}-id", args.Inputs
            .SetItem("arn", $"stand-in:{args.Name}")
            .SetItem("keyId", $"{args.Name}-key-id"));
    }
}
