using System.Collections.Concurrent;
using System.Collections.Immutable;
using Moq;
using Platform.Components.Cluster;
using Platform.Configuration;
using Platform.Tests.Components.Backup;
using Pulumi;
using Pulumi.Testing;

namespace Platform.Tests.Components.Cluster;

/// <summary>What the cluster component registers, seen through the official mocks.</summary>
internal sealed class ClusterGraph
{
    public const string Endpoint = "https://MADE.gr7.eks.example.com";

    private readonly ConcurrentBag<MockResourceArgs> _resources = [];
    private string _endpoint = Endpoint;

    /// <summary>The record that other components take, each output as text; those that are null are left out.</summary>
    public ConcurrentDictionary<string, string> Record { get; } = new(StringComparer.Ordinal);

    public IEnumerable<MockResourceArgs> Resources =>
        _resources.OrderBy(resource => resource.Name, StringComparer.Ordinal);

    /// <summary>The inputs of one resource, as JSON with sorted keys.</summary>
    public string this[string name] => PlainJson.Of(Find(name).Inputs);

    /// <summary>One input of one resource: text as it is, anything else as JSON.</summary>
    public string this[string name, string key] => Find(name).Inputs[key] as string ?? PlainJson.Of(Find(name).Inputs[key]);

    public static Task<ClusterGraph> OfAsync(PlatformClusterArgs args, string endpoint = Endpoint) =>
        RunAsync(graph => graph.Create(args), endpoint);

    /// <summary>A whole stack; of its outputs the names are recorded.</summary>
    public static Task<ClusterGraph> OfAsync(PlatformConfig config, string endpoint = Endpoint) =>
        RunAsync(
            graph =>
            {
                var outputs = PlatformStack.Create(config);
                foreach (var name in outputs.Keys)
                {
                    graph.Record[name] = "";
                }

                return outputs;
            },
            endpoint);

    private static async Task<ClusterGraph> RunAsync(
        Func<ClusterGraph, IDictionary<string, object?>> program, string endpoint)
    {
        var graph = new ClusterGraph { _endpoint = endpoint };
        var mocks = new Mock<IMocks>();
        mocks.Setup(mock => mock.NewResourceAsync(It.IsAny<MockResourceArgs>()))
            .Returns((MockResourceArgs resource) => Task.FromResult(graph.Register(resource)));
        await global::Pulumi.Deployment.TestAsync(
            mocks.Object, new TestOptions { IsPreview = false }, () => program(graph));
        return graph;
    }

    public MockResourceArgs Find(string name) => _resources.Single(resource => resource.Name == name);

    public IEnumerable<string> Named(string prefix) => Resources.Select(resource => resource.Name!)
        .Where(name => name.StartsWith(prefix, StringComparison.Ordinal));

    private Dictionary<string, object?> Create(PlatformClusterArgs args)
    {
        var options = new ComponentResourceOptions();
        if (args.Cluster.ComputeMode != ComputeMode.Local)
        {
            options.Providers.Add(new global::Pulumi.Aws.Provider("aws", new() { Region = args.Aws!.Region }));
        }

        var cluster = new PlatformCluster("cluster", args, options).Outputs;
        Record["name"] = cluster.Name;
        return new (string Name, Output<string>? Value)[]
        {
            ("nameInAws", cluster.NameInAws),
            ("arn", cluster.Arn),
            ("endpoint", cluster.Endpoint),
            ("certificateAuthority", cluster.CertificateAuthority),
            ("oidcIssuer", cluster.OidcIssuer),
            ("oidcProviderArn", cluster.OidcProviderArn),
            ("nodeRoleName", cluster.NodeRoleName),
            ("vpcId", cluster.VpcId),
            ("privateSubnetIds", cluster.PrivateSubnetIds?.Apply(ids => string.Join(' ', ids))),
            ("nodeSecurityGroupId", cluster.NodeSecurityGroupId),
        }.Where(output => output.Value is not null).ToDictionary(
            output => output.Name,
            object? (output) => output.Value!.Apply(value => Record[output.Name] = value));
    }

    private (string? Id, object State) Register(MockResourceArgs args)
    {
        _resources.Add(args);
        var state = args.Inputs
            .SetItem("arn", $"arn-of:{args.Name}")
            .SetItem("keyId", $"{args.Name}-key-id")
            .SetItem("allocationId", $"{args.Name}-allocation")
            .SetItem("latestVersion", 7.0);
        return ($"{args.Name}-id", args.Type switch
        {
            "eks:index:Cluster" => Answer(state),
            "eks:index:NodeGroupV2" => state.SetItem("autoScalingGroup", MadeGroup.Of(args.Name!)),
            "aws:autoscaling/group:Group" => state.SetItem("name", "made-group"),
            _ => state,
        });
    }

    private ImmutableDictionary<string, object> Answer(ImmutableDictionary<string, object> state) => state
        .SetItem(
            "kubeconfigJson",
            """{"clusters":[{"cluster":{"server":"<at>","certificate-authority-data":"TUFERQ=="}}]}"""
                .Replace("<at>", _endpoint, StringComparison.Ordinal))
        .SetItem("oidcIssuer", "oidc.example.com/id/MADE")
        .SetItem("oidcProviderUrl", "https://oidc.example.com/id/MADE")
        .SetItem("nodeSecurityGroupId", "sg-made")
        .SetItem("clusterIngressRuleId", "");
}
