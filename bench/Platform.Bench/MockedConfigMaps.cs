using System.Collections.Immutable;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Testing;

namespace Platform.Bench;

/// <summary>N typed ConfigMaps through <c>Deployment.TestAsync</c>; the peer is <c>peers/mocks.js</c>.</summary>
internal static class MockedConfigMaps
{
    public static async Task<int> RunAsync(int count)
    {
        var (resources, _) = await Pulumi.Deployment.TestAsync(
            new EchoMocks(),
            new TestOptions { IsPreview = false },
            () =>
            {
                for (var i = 0; i < count; i++)
                {
                    var name = $"config-{i}";
                    _ = new ConfigMap(name, new ConfigMapArgs
                    {
                        Metadata = new ObjectMetaArgs
                        {
                            Name = name,
                            Namespace = "bench",
                            Labels = { ["app.kubernetes.io/name"] = "bench" },
                        },
                        Data =
                        {
                            ["index"] = i.ToString(System.Globalization.CultureInfo.InvariantCulture),
                            ["greeting"] = "hello",
                        },
                    });
                }

                return (IDictionary<string, object?>)new Dictionary<string, object?>(StringComparer.Ordinal);
            });

        return Finish.With(resources.OfType<ConfigMap>().Count(), count);
    }

    private sealed class EchoMocks : IMocks
    {
        public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args) =>
            Task.FromResult<(string?, object)>((args.Name + "-id", args.Inputs));

        public Task<object> CallAsync(MockCallArgs args) =>
            Task.FromResult<object>(args.Args ?? ImmutableDictionary<string, object>.Empty);
    }
}
