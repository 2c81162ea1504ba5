using System.Collections.Concurrent;
using Moq;
using Platform.Configuration;
using Platform.Tests.Components.Cluster;
using Pulumi.Testing;

namespace Platform.Tests.Components.Backup;

/// <summary>What a configuration registers, seen through the official mocks.</summary>
internal sealed class BackupGraph
{
    private readonly ConcurrentBag<MockResourceArgs> _resources = [];

    public IDictionary<string, object?> Outputs { get; private set; } = new Dictionary<string, object?>();

    public IEnumerable<MockResourceArgs> Resources =>
        _resources.OrderBy(resource => resource.Name, StringComparer.Ordinal);

    /// <summary>The resources of the backup component alone.</summary>
    public IEnumerable<MockResourceArgs> Backup =>
        Resources.Where(resource => resource.Name!.StartsWith("velero", StringComparison.Ordinal));

    public static async Task<BackupGraph> OfAsync(PlatformConfig config)
    {
        var graph = new BackupGraph();
        var mocks = new Mock<IMocks>();
        mocks.Setup(mock => mock.NewResourceAsync(It.IsAny<MockResourceArgs>()))
            .Returns((MockResourceArgs args) => Task.FromResult(graph.Record(args)));
        var run = await global::Pulumi.Deployment.TestAsync(
            mocks.Object, new TestOptions { IsPreview = false }, () => PlatformStack.Create(config));
        graph.Outputs = run.Outputs;
        return graph;
    }

    /// <summary>The inputs of one resource, as JSON with sorted keys.</summary>
    public string this[string name] => PlainJson.Of(Find(name).Inputs);

    /// <summary>One input of one resource: text as it is, anything else as JSON.</summary>
    public string this[string name, string path]
    {
        get
        {
            object value = Find(name).Inputs;
            foreach (var key in path.Split('.'))
            {
                value = ((IReadOnlyDictionary<string, object>)value)[key];
            }

            return value as string ?? PlainJson.Of(value);
        }
    }

    public MockResourceArgs Find(string name) => _resources.Single(resource => resource.Name == name);

    private (string? Id, object State) Record(MockResourceArgs args)
    {
        _resources.Add(args);
        var state = args.Inputs
            .SetItem("arn", $"stand-in:{args.Name}")
            .SetItem("keyId", $"{args.Name}-key-id")
            .SetItem("latestVersion", 1.0)
            .SetItem(
                "kubeconfigJson",
                """{"clusters":[{"cluster":{"server":"https://made","certificate-authority-data":"TUFERQ=="}}]}""")
            .SetItem("oidcIssuer", "oidc.example.com/id/MADE")
            .SetItem("oidcProviderUrl", "https://oidc.example.com/id/MADE");
        return ($"{args.Name}-id", args.Type switch
        {
            "eks:index:NodeGroupV2" => state.SetItem("autoScalingGroup", MadeGroup.Of(args.Name!)),
            "aws:autoscaling/group:Group" => state.SetItem("name", "made-group"),
            _ => state,
        });
    }
}
