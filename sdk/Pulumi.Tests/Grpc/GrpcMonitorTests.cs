using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Grpc;
using Pulumi.Runtime;
using Xunit;

namespace Pulumi.Tests.Grpc;

public sealed class GrpcMonitorTests
{
    [Fact]
    public async Task A_feature_is_asked_for_once()
    {
        var asked = 0;
        await using var server = await FakeServer.StartAsync(async context =>
        {
            Assert.Equal("/pulumirpc.ResourceMonitor/SupportsFeature", context.Request.Path.Value);
            var request = await FakeServer.ReadAsync(context, Rpc.SupportsFeatureRequest.Parser);
            Interlocked.Increment(ref asked);
            await FakeServer.WriteAsync(context, new Rpc.SupportsFeatureResponse { HasSupport = request.Id is "secrets" });
        });
        var monitor = new GrpcMonitor(server.Address);

        Assert.True(await monitor.SupportsFeatureAsync("secrets"));
        Assert.True(await monitor.SupportsFeatureAsync("secrets"));
        Assert.False(await monitor.SupportsFeatureAsync("transforms"));
        Assert.Equal(2, asked);
    }

    [Fact]
    public async Task A_registration_goes_out_whole_and_its_answer_comes_back_whole()
    {
        Rpc.RegisterResourceRequest? seen = null;
        await using var server = await FakeServer.StartAsync(async context =>
        {
            Assert.Equal("/pulumirpc.ResourceMonitor/RegisterResource", context.Request.Path.Value);
            seen = await FakeServer.ReadAsync(context, Rpc.RegisterResourceRequest.Parser);
            await FakeServer.WriteAsync(context, new Rpc.RegisterResourceResponse
            {
                Urn = "u",
                Id = "i",
                Object = seen.Object,
                PropertyDependencies = { ["p"] = new Rpc.UrnList { Urns = { "d" } } },
                Result = Rpc.RegisterResourceResponse.Types.Result.Skip,
                Unknown = true,
            });
        });

        var result = await new GrpcMonitor(server.Address).RegisterResourceAsync(null!, Call());

        Assert.Equal(Expected, JsonFormatter.Default.Format(seen));
        Assert.False(seen!.HasRetainOnDelete);
        Assert.Equal(("u", "i", true, RegistrationOutcome.Skip), (result.Urn, result.Id, result.IsUnknown, result.Outcome));
        Assert.Equal("v", result.Object["k"]);
        Assert.Equal(["d"], result.PropertyDependencies["p"]);
    }

    [Fact]
    public async Task An_engine_too_old_to_wait_for_is_not_waited_for()
    {
        await using var server = await FakeServer.StartAsync(context =>
        {
            context.Response.Headers["grpc-status"] = "12";
            return Task.CompletedTask;
        });

        await new GrpcMonitor(server.Address).SignalAndWaitForShutdownAsync();
    }

    [Fact]
    public async Task A_function_that_refuses_its_arguments_says_why()
    {
        await using var server = await FakeServer.StartAsync(context => FakeServer.WriteAsync(
            context,
            new Rpc.ResourceInvokeResponse { Failures = { new Rpc.CheckFailure { Property = "name", Reason = "too long" } } }));

        var result = await new GrpcMonitor(server.Address).InvokeAsync(new InvokeCall { Token = "a:b:c" });

        Assert.Equal([new CheckFailure("name", "too long")], result.Failures);
        Assert.Null(result.Return);
    }

    [Fact]
    public async Task The_log_goes_to_the_engine()
    {
        Rpc.LogRequest? seen = null;
        await using var server = await FakeServer.StartAsync(async context =>
        {
            Assert.Equal("/pulumirpc.Engine/Log", context.Request.Path.Value);
            seen = await FakeServer.ReadAsync(context, Rpc.LogRequest.Parser);
            await FakeServer.WriteAsync(context, new Empty());
        });

        await new GrpcEngine(server.Address).LogAsync(new LogEntry(LogSeverity.Warning, "m", "u", 7, Ephemeral: true));

        Assert.Equal(
            """{ "severity": "WARNING", "message": "m", "urn": "u", "streamId": 7, "ephemeral": true }""",
            JsonFormatter.Default.Format(seen));
    }

    private static readonly string Expected = """
        { "type": "t", "name": "n", "parent": "p", "custom": true, "object": { "k": "v" }, "protect": false,
        "dependencies": [ "d" ], "provider": "r", "propertyDependencies": { "k": { }, "l": { "urns": [ "d" ] } },
        "deleteBeforeReplace": true, "version": "1.2.3", "ignoreChanges": [ "a" ], "acceptSecrets": true,
        "additionalSecretOutputs": [ "b" ], "importId": "import",
        "customTimeouts": { "create": "3000000000ns" }, "deleteBeforeReplaceDefined": true,
        "acceptResources": true, "providers": { "aws": "r" }, "replaceOnChanges": [ "c" ],
        "pluginDownloadURL": "http://x", "aliases": [ { "urn": "alias" },
        { "spec": { "name": "old", "noParent": true } }, { "spec": { "type": "T", "parentUrn": "q" } }, { "spec": { "type": "U", "noParent": false } } ],
        "deletedWith": "w", "supportsResultReporting": true, "hideDiffs": [ "e" ],
        "replaceWith": [ "f" ] }
        """.ReplaceLineEndings(" ");

    private static RegisterResourceCall Call() => new()
    {
        Type = "t",
        Name = "n",
        Parent = "p",
        Custom = true,
        Object = new PropertyMap { ["k"] = "v" },
        Protect = false,
        Dependencies = ["d"],
        PropertyDependencies = new Dictionary<string, IReadOnlyCollection<string>>(StringComparer.Ordinal)
        {
            ["l"] = ["d"],
            ["k"] = [],
        },
        Provider = "r",
        Providers = new Dictionary<string, string>(StringComparer.Ordinal) { ["aws"] = "r" },
        DeleteBeforeReplace = true,
        Version = "1.2.3",
        PluginDownloadUrl = "http://x",
        IgnoreChanges = ["a"],
        AdditionalSecretOutputs = ["b"],
        ReplaceOnChanges = ["c"],
        HideDiffs = ["e"],
        ReplaceWith = ["f"],
        ImportId = "import",
        DeletedWith = "w",
        CustomTimeouts = new CustomTimeouts { Create = TimeSpan.FromSeconds(3) },
        Aliases =
        [
            new AliasCall { Urn = "alias" },
            new AliasCall { Name = "old", NoParent = true },
            new AliasCall { Type = "T", ParentUrn = "q" },
            new AliasCall { Type = "U" },
        ],
    };
}
