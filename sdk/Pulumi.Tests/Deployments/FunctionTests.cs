using System.Collections.Immutable;
using Pulumi.Runtime;
using Pulumi.Tests.Fixtures;
using Pulumi.Utilities;
using Xunit;

namespace Pulumi.Tests.Deployments;

public sealed class FunctionTests
{
    private const string Token = "test:index:getThing";

    [Fact]
    public async Task A_result_depends_on_what_the_arguments_come_from_and_is_as_secret()
    {
        Output<ImmutableDictionary<string, object>>? result = null;
        Thing? thing = null;
        var monitor = await EngineProgram.RunAsync(() =>
        {
            thing = Thing.Sized("a");
            result = Deployment.Instance.Invoke<ImmutableDictionary<string, object>>(
                Token,
                Args("name", Output.CreateSecret(thing.Id)));
        });
        var data = await result!.GetDataAsync();
        Assert.Equal("a-id", data.Value["name"]);
        Assert.True(data.IsSecret);
        Assert.Equal([thing!], data.Resources);
        Assert.Equal(Token, Assert.Single(monitor.Invokes).Token);
    }

    [Fact]
    public async Task A_function_of_unknown_arguments_is_not_called()
    {
        var monitor = new RecordingMonitor();
        Output<ImmutableDictionary<string, object>>? result = null;
        await EngineProgram.RunAsync(
            monitor,
            new RecordingEngine(),
            () => result = Deployment.Instance.Invoke<ImmutableDictionary<string, object>>(
                Token,
                Args("name", Thing.Sized("a").Arn)),
            settings => settings with { IsDryRun = true });
        Assert.Empty(monitor.Invokes);
        Assert.False(await OutputUtilities.GetIsKnownAsync(result!));
    }

    [Fact]
    public async Task A_function_waits_for_its_explicit_dependencies_and_is_not_called_if_one_has_no_id()
    {
        var monitor = new RecordingMonitor { Answer = (_, result) => result with { Id = "" } };
        Output<string>? single = null;
        await EngineProgram.RunAsync(monitor, new RecordingEngine(), () => single =
            Deployment.Instance.InvokeSingle<string>(
                Token,
                Args("name", "x"),
                new InvokeOutputOptions { DependsOn = { Thing.Sized("a") } }));
        Assert.Empty(monitor.Invokes);
        Assert.False(await OutputUtilities.GetIsKnownAsync(single!));
    }

    [Fact]
    public async Task A_function_uses_the_provider_of_its_parent()
    {
        Output<string>? single = null;
        var monitor = await EngineProgram.RunAsync(() =>
        {
            var group = new Group("group", new() { Providers = { new TestProvider("provider") } });
            var options = new InvokeOptions { Parent = group };
            single = Deployment.Instance.InvokeSingle<string>(Token, Args("name", "x"), options);
        });
        Assert.Equal("x", await OutputUtilities.GetValueAsync(single!));
        Assert.Equal(
            "urn:pulumi:stack::project::pulumi:providers:test::provider::provider-id",
            Assert.Single(monitor.Invokes).Provider);
    }

    [Fact]
    public async Task What_a_provider_refuses_is_named()
    {
        var engine = new RecordingEngine();
        var monitor = new RecordingMonitor
        {
            OnInvoke = _ => new InvokeResult(null, [new("name", "too long"), new("size", "too big")]),
        };
        await EngineProgram.RunAsync(monitor, engine, () =>
            Deployment.Instance.Invoke<object>(Token, Args("name", "x")));
        Assert.Equal(
            "Invoke of 'test:index:getThing' failed: too long (name); too big (size)",
            Assert.Single(engine.Entries).Message);
    }

    [Fact]
    public async Task A_method_sends_the_resource_and_takes_the_dependencies_of_the_result()
    {
        Output<ImmutableDictionary<string, object>>? result = null;
        var monitor = new RecordingMonitor
        {
            OnCall = _ => new CallResult(
                new PropertyMap { ["config"] = "text" },
                ImmutableDictionary<string, IReadOnlyCollection<string>>.Empty.Add("config", ["urn:of:other"]),
                []),
        };
        await EngineProgram.RunAsync(monitor, new RecordingEngine(), () =>
            result = Deployment.Instance.Call<ImmutableDictionary<string, object>>(
                "test:index:Thing/config",
                CallArgs.Empty,
                Thing.Sized("a")));
        var call = Assert.Single(monitor.Calls);
        Assert.Equal(
            new ResourceReferenceValue("urn:pulumi:stack::project::test:index:Thing::a", "a-id", ""),
            call.Args["__self__"]);
        Assert.Equal("1.2.3", call.Version);
        var data = await result!.GetDataAsync();
        Assert.Equal("text", data.Value["config"]);
        Assert.Equal("urn:of:other", await OutputUtilities.GetValueAsync(Assert.Single(data.Resources).Urn));
    }

    private static DictionaryInvokeArgs Args(string key, object value) =>
        new(ImmutableDictionary<string, object?>.Empty.Add(key, value));
}
