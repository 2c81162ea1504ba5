using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json.Nodes;
using Moq;
using Platform.Components.Recovery;
using Platform.Tests.Cli;
using Platform.Tests.Components.Backup;
using Platform.Tests.Workflows;
using Pulumi.Testing;
using Xunit;

namespace Platform.Tests.Components;

/// <summary>What the monthly drill stands on: the canaries and the changes to restored copies.</summary>
public sealed class DrillGroundTests
{
    [Fact]
    public async Task The_canaries_and_the_modifiers_are_made()
    {
        var made = await MadeAsync(hasCanaries: true);

        Assert.Equal(
            [
                "kubernetes:apps/v1:StatefulSet drill-canary-volume recovery-canary/canary",
                "kubernetes:core/v1:ConfigMap drill-canary-text recovery-canary/canary",
                "kubernetes:core/v1:ConfigMap drill-modifiers velero/dr-test-modifiers",
                "kubernetes:core/v1:Namespace drill-canary-namespace /recovery-canary",
                "kubernetes:core/v1:ServiceAccount drill-canary-account recovery-canary/canary",
                "kubernetes:networking.k8s.io/v1:NetworkPolicy drill-canary-network recovery-canary/canary",
            ],
            made.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_drill_of_another_namespace_needs_no_canaries() => Assert.Equal(
        ["kubernetes:core/v1:ConfigMap drill-modifiers velero/dr-test-modifiers"],
        (await MadeAsync(hasCanaries: false)).Keys);

    [Fact]
    public async Task The_text_has_the_checksum_that_the_drill_looks_for()
    {
        var data = (await MadeAsync(hasCanaries: true))["kubernetes:core/v1:ConfigMap drill-canary-text recovery-canary/canary"]["data"]!;
        using var server = FakeApiServer.Routed(
            ("GET /api/v1/namespaces/dr-test/configmaps/canary", [RecoveryWorkflow.Ok(new { data })]),
            ("GET /api/v1/namespaces/dr-test/pods?labelSelector=app.kubernetes.io/name=canary",
            [
                RecoveryWorkflow.List(new
                {
                    status = new
                    {
                        initContainerStatuses = new[]
                        {
                            new { name = "check", state = new { terminated = new { message = "intact 12" } } },
                        },
                    },
                }),
            ]));

        var run = await RecoveryWorkflow.RunAsync(
            "monthly-dr-test", "canary", server.Address, ("BACKUP_BEGUN", "12"), ("CANARY", "required"));

        Assert.Equal((0, "12"), (run.Code, run.Results["written"]));
    }

    [Fact]
    public async Task Copies_get_no_way_in_one_pod_and_no_owner()
    {
        var data = (await MadeAsync(hasCanaries: false)).Values.Single()["data"]!.AsObject();
        var rules = JsonNode.Parse(Assert.Single(data).Value!.GetValue<string>())!;

        Assert.Equal("v1", rules["version"]!.GetValue<string>());
        var services = rules["resourceModifierRules"]!.AsArray()
            .Where(rule => rule!["conditions"]!["groupResource"]!.GetValue<string>() == "services")
            .Select(rule => rule!.ToJsonString()).ToArray();
        Assert.Equal(6, services.Length);
        foreach (var type in (string[])["LoadBalancer", "NodePort"])
        {
            Assert.Contains(
                "{\"conditions\":{\"groupResource\":\"services\",\"matches\":[{\"path\":\"/spec/type\",\"value\":\"" + type
                + "\"}]},\"patches\":[{\"operation\":\"add\",\"path\":\"/spec/ports/0/nodePort\",\"value\":\"0\"}]}",
                services);
        }

        var patches = rules["resourceModifierRules"]!.AsArray().Where(rule => rule!["mergePatches"] is not null)
            .Select(rule => (
                Kind: rule!["conditions"]!["groupResource"]!.GetValue<string>(),
                Patch: JsonNode.Parse(rule["mergePatches"]![0]!["patchData"]!.GetValue<string>())!)).ToArray();
        Assert.Contains(patches, one => one.Kind == "statefulsets.apps" && one.Patch["spec"]?["replicas"]?.GetValue<int>() == 1);
        Assert.Contains(patches, one => one.Patch["spec"]?["type"]?.GetValue<string>() == "ClusterIP");
        var untracked = patches.Where(one => one.Patch["metadata"] is not null).ToArray();
        Assert.Equal(10, untracked.Length);
        // An owner finds its pods by these labels.
        Assert.DoesNotContain(untracked, one => one.Kind is "pods" or "replicasets.apps");
        Assert.All(untracked, one =>
        {
            Assert.True(one.Patch["metadata"]!["annotations"]!.AsObject().ContainsKey("argocd.argoproj.io/tracking-id"));
            Assert.True(one.Patch["metadata"]!["labels"]!.AsObject().ContainsKey("app.kubernetes.io/instance"));
        });
    }

    [Fact]
    [Trait("kind", "process")]
    public async Task The_volume_tells_in_what_state_it_came()
    {
        using var folder = new TemporaryFolder();

        Assert.Equal("empty", await CheckAsync(folder));
        await WriteOnceAsync(folder);
        var written = (await File.ReadAllTextAsync(folder["written"], TestContext.Current.CancellationToken)).Split(' ')[0];
        Assert.Equal($"intact {written}", await CheckAsync(folder));
        await File.WriteAllTextAsync(folder["written"], $"{written} other noise\n", TestContext.Current.CancellationToken);
        Assert.Equal("damaged", await CheckAsync(folder));
        await File.WriteAllTextAsync(folder["written"], "1795230000\n", TestContext.Current.CancellationToken);
        Assert.Equal("damaged", await CheckAsync(folder));
    }

    private static async Task<string> CheckAsync(TemporaryFolder folder)
    {
        using var process = Start(folder, await ScriptAsync("initContainers"));
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, process.ExitCode);
        return await File.ReadAllTextAsync(folder["message"], TestContext.Current.CancellationToken);
    }

    // The writer ends where its sleep does: a command that fails ends a script with set -e.
    private static async Task WriteOnceAsync(TemporaryFolder folder)
    {
        using var tools = new FakeTools(("sleep", "exit 1"));
        using var process = Start(folder, await ScriptAsync("containers"), tools.Path);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(1, process.ExitCode);
        Assert.False(File.Exists(folder["next"]));
    }

    private static async Task<string> ScriptAsync(string containers)
    {
        var workload = (await MadeAsync(hasCanaries: true))[
            "kubernetes:apps/v1:StatefulSet drill-canary-volume recovery-canary/canary"];
        var container = Assert.Single(workload["spec"]!["template"]!["spec"]![containers]!.AsArray())!;
        Assert.Equal(["sh", "-c"], container["command"]!.AsArray().Take(2).Select(word => word!.GetValue<string>()));
        return container["command"]![2]!.GetValue<string>();
    }

    private static Process Start(TemporaryFolder folder, string script, params (string Name, string Value)[] more)
    {
        var start = new ProcessStartInfo("sh", ["-c", script]) { UseShellExecute = false, RedirectStandardOutput = true };
        start.Environment["DATA"] = folder.Path;
        start.Environment["INTERVAL_SECONDS"] = "0";
        start.Environment["MESSAGE"] = folder["message"];
        foreach (var (name, value) in more)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    private static async Task<IReadOnlyDictionary<string, JsonNode>> MadeAsync(bool hasCanaries)
    {
        var made = new ConcurrentDictionary<string, JsonNode>(StringComparer.Ordinal);
        var mocks = new Mock<IMocks>();
        mocks.Setup(mock => mock.NewResourceAsync(It.IsAny<MockResourceArgs>())).Returns((MockResourceArgs args) =>
        {
            if (args.Type!.StartsWith("kubernetes:", StringComparison.Ordinal))
            {
                var inputs = JsonNode.Parse(PlainJson.Of(args.Inputs))!;
                var metadata = inputs["metadata"]!;
                made[$"{args.Type} {args.Name} {metadata["namespace"]}/{metadata["name"]}"] = inputs;
            }

            return Task.FromResult<(string?, object)>(($"{args.Name}-id", args.Inputs));
        });
        await global::Pulumi.Deployment.TestAsync(mocks.Object, new TestOptions { IsPreview = false }, () =>
        {
            _ = new DrillGround("drill", hasCanaries, []);
            return new Dictionary<string, object?>(StringComparer.Ordinal);
        });
        return made;
    }
}
