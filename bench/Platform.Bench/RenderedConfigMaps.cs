using System.Globalization;
using System.Text.Json.Nodes;
using Platform.Cli.Graph;
using Platform.Cli.Rendering;
using Platform.Cli.Runs;

namespace Platform.Bench;

/// <summary>A graph of N ConfigMaps, written as <c>platform render</c> writes it; the peer is <c>peers/cdk8s.js</c>.</summary>
internal static class RenderedConfigMaps
{
    public static int Run(int count, string directory)
    {
        var report = new StackReport
        {
            Stack = "bench",
            ConfigFile = "Pulumi.bench.yaml",
            ExitCode = ExitCode.Ok,
            Graph = new("bench", "bench", [.. Enumerable.Range(0, count).Select(ConfigMap)], []),
        };
        new RenderFolder(directory).Write(RenderTree.Of(report));
        return Finish.With(Directory.GetFiles(Path.Combine(directory, "kubernetes", "bench")).Length, count);
    }

    private static GraphResource ConfigMap(int index)
    {
        var name = $"config-{index}";
        return new()
        {
            Urn = $"urn:pulumi:bench::bench::kubernetes:core/v1:ConfigMap::{name}",
            Type = "kubernetes:core/v1:ConfigMap",
            Name = name,
            Custom = true,
            Inputs = new JsonObject
            {
                ["apiVersion"] = "v1",
                ["kind"] = "ConfigMap",
                ["metadata"] = new JsonObject
                {
                    ["name"] = name,
                    ["namespace"] = "bench",
                    ["labels"] = new JsonObject { ["app.kubernetes.io/name"] = "bench" },
                },
                ["data"] = new JsonObject
                {
                    ["index"] = index.ToString(CultureInfo.InvariantCulture),
                    ["greeting"] = "hello",
                },
            },
        };
    }
}
