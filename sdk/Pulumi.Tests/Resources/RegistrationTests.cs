using System.Collections.Immutable;
using Pulumi.Runtime;
using Pulumi.Tests.Fixtures;
using Pulumi.Utilities;
using Xunit;

namespace Pulumi.Tests.Resources;

public sealed class RegistrationTests
{
    [Fact]
    public async Task The_root_comes_first_and_is_the_parent_of_what_has_none()
    {
        var monitor = await EngineProgram.RunAsync(() => Thing.Sized("a"));
        var root = monitor.Registrations[0];
        Assert.Equal(("pulumi:pulumi:Stack", "project-stack"), (root.Type, root.Name));
        Assert.Equal(("", false), (root.Parent, root.Custom));
        Assert.Equal("urn:pulumi:stack::project::pulumi:pulumi:Stack::project-stack", monitor["a"].Parent);
        Assert.Equal(1, monitor.Signals);
    }

    [Fact]
    public async Task Options_travel_with_the_registration()
    {
        var monitor = await EngineProgram.RunAsync(() =>
        {
            var owner = Thing.Sized("owner");
            Thing.Sized("a", new CustomResourceOptions
            {
                Protect = true,
                RetainOnDelete = true,
                DeleteBeforeReplace = true,
                IgnoreChanges = { "size" },
                ReplaceOnChanges = { "label" },
                HideDiffs = { "tags" },
                AdditionalSecretOutputs = { "arn" },
                ImportId = "imported",
                DeletedWith = owner,
                PluginDownloadURL = "https://example.test",
                CustomTimeouts = new CustomTimeouts { Create = TimeSpan.FromMinutes(5) },
            });
        });
        var call = monitor["a"];
        Assert.Equal((true, true, true), (call.Protect, call.RetainOnDelete, call.DeleteBeforeReplace));
        Assert.Equal(["size"], call.IgnoreChanges);
        Assert.Equal(["label"], call.ReplaceOnChanges);
        Assert.Equal(["tags"], call.HideDiffs);
        Assert.Equal(["arn"], call.AdditionalSecretOutputs);
        Assert.Equal("imported", call.ImportId);
        Assert.Equal("urn:pulumi:stack::project::test:index:Thing::owner", call.DeletedWith);
        Assert.Equal("https://example.test", call.PluginDownloadUrl);
        Assert.Equal("1.2.3", call.Version);
        Assert.Equal(TimeSpan.FromMinutes(5), call.CustomTimeouts!.Create);
        Assert.Null(monitor["owner"].DeleteBeforeReplace);
    }

    [Fact]
    public async Task Resources_to_be_replaced_with_are_named_as_given()
    {
        var monitor = await EngineProgram.RunAsync(() =>
        {
            var group = new Group("group", new());
            Thing.Sized("child", new CustomResourceOptions { Parent = group });
            Thing.Sized("a", new CustomResourceOptions { ReplaceWith = { Thing.Sized("z"), group } });
        });
        Assert.Equal(
            [
                "urn:pulumi:stack::project::test:index:Thing::z",
                "urn:pulumi:stack::project::test:index:Group::group",
            ],
            monitor["a"].ReplaceWith);
    }

    [Fact]
    public async Task A_component_is_not_replaced_on_changes()
    {
        var monitor = await EngineProgram.RunAsync(
            () => _ = new Group("group", new() { ReplaceOnChanges = { "label" } }));
        Assert.Empty(monitor["group"].ReplaceOnChanges);
    }

    [Fact]
    public async Task Aliases_travel_in_parts_and_unknown_ones_are_left_out()
    {
        var monitor = await EngineProgram.RunAsync(() => Thing.Sized("a", new CustomResourceOptions
        {
            Aliases =
            {
                new Alias { Urn = "urn:pulumi:old::p::t::n" },
                new Alias { Name = "old", Type = "test:index:Old", NoParent = true },
                new Alias { ParentUrn = Output.Create("urn:pulumi:stack::project::t::parent") },
                Output.Unknown<Alias>(),
            },
        }));
        Assert.Equal(
            [
                new AliasCall { Urn = "urn:pulumi:old::p::t::n" },
                new AliasCall { Name = "old", Type = "test:index:Old", NoParent = true },
                new AliasCall { ParentUrn = "urn:pulumi:stack::project::t::parent" },
            ],
            monitor["a"].Aliases);
    }

    [Fact]
    public async Task The_properties_id_and_urn_are_not_sent()
    {
        var monitor = await EngineProgram.RunAsync(() => _ = new CustomResource(
            "test:index:Any",
            "a",
            new DictionaryResourceArgs(ImmutableDictionary<string, object?>.Empty
                .Add("id", "x").Add("urn", "y").Add("z", 1).Add("none", null))));
        Assert.Equal([KeyValuePair.Create<string, object?>("z", 1.0)], monitor["a"].Object);
    }

    [Fact]
    public async Task A_child_inherits_protection_and_provider_from_an_explicit_parent_only()
    {
        var monitor = await EngineProgram.RunAsync(() =>
        {
            var provider = new TestProvider("provider");
            var group = new Group("group", new() { Protect = true, Providers = { provider } });
            var child = Thing.Sized("child", new CustomResourceOptions { Parent = group });
            Thing.Sized("grandchild", new CustomResourceOptions { Parent = child });
            Thing.Sized("unprotected", new CustomResourceOptions { Parent = group, Protect = false });
            Thing.Sized("stranger");
        });
        const string Reference = "urn:pulumi:stack::project::pulumi:providers:test::provider::provider-id";
        Assert.Equal((true, Reference), (monitor["child"].Protect, monitor["child"].Provider));
        Assert.Equal((true, Reference), (monitor["grandchild"].Protect, monitor["grandchild"].Provider));
        Assert.Equal((false, Reference), (monitor["unprotected"].Protect, monitor["unprotected"].Provider));
        Assert.Equal((null, ""), (monitor["stranger"].Protect, monitor["stranger"].Provider));
        Assert.Equal("", monitor["group"].Provider);
    }

    [Fact]
    public async Task A_remote_component_names_its_providers_by_package()
    {
        var monitor = await EngineProgram.RunAsync(() => _ = new RemoteGroup(
            "remote",
            new ThingArgs { Size = 1 },
            new ComponentResourceOptions { Provider = new TestProvider("provider") }));
        var call = monitor["remote"];
        Assert.True(call.Remote);
        Assert.False(call.Custom);
        Assert.Equal("", call.Provider);
        Assert.Equal(
            [KeyValuePair.Create("test", "urn:pulumi:stack::project::pulumi:providers:test::provider::provider-id")],
            call.Providers);
    }

    [Fact]
    public async Task Options_given_to_a_resource_stay_as_they_were()
    {
        var options = new CustomResourceOptions();
        await EngineProgram.RunAsync(() =>
        {
            options.Parent = new Group("group", new() { Protect = true, Providers = { new TestProvider("provider") } });
            Thing.Sized("a", options);
        });
        Assert.Null(options.Protect);
        Assert.Null(options.Provider);
    }

    [Fact]
    public async Task Transformations_run_from_the_resource_outwards_and_may_replace_arguments_and_options()
    {
        var order = new List<string>();
        var monitor = await EngineProgram.RunAsync(() =>
        {
            var group = new Group("group", new() { ResourceTransformations = { Note("group") } });
            Thing.Sized("a", new CustomResourceOptions
            {
                Parent = group,
                ResourceTransformations =
                {
                    args => new ResourceTransformationResult(
                        new ThingArgs { Size = 9 },
                        CustomResourceOptions.Merge((CustomResourceOptions)args.Options, new() { Protect = true })),
                    Note("own"),
                },
            });
        });
        Assert.Equal(9.0, monitor["a"].Object["size"]);
        Assert.True(monitor["a"].Protect);
        Assert.Equal(["group group", "own a", "group a"], order);

        ResourceTransformation Note(string whose) => args =>
        {
            order.Add($"{whose} {args.Resource.GetResourceName()}");
            return null;
        };
    }

    [Fact]
    public async Task A_resource_with_an_id_is_read()
    {
        Thing? thing = null;
        var monitor = await EngineProgram.RunAsync(() => thing = Thing.Get("found", "the-id"));
        var read = Assert.Single(monitor.Reads);
        Assert.Equal(("found", "the-id", "test:index:Thing"), (read.Name, read.Id, read.Type));
        Assert.Equal("the-id", await OutputUtilities.GetValueAsync(thing!.Id));
    }

    [Fact]
    public async Task What_the_answer_lacks_is_the_default_in_an_update_and_unknown_in_a_preview()
    {
        Thing? thing = null;
        await EngineProgram.RunAsync(() => thing = Thing.Sized("a"));
        Assert.True(await OutputUtilities.GetIsKnownAsync(thing!.Arn));
        Assert.Null(await OutputUtilities.GetValueAsync(thing.Arn));
        await EngineProgram.RunAsync(
            new RecordingMonitor(),
            new RecordingEngine(),
            () => thing = Thing.Sized("a"),
            settings => settings with { IsDryRun = true });
        Assert.False(await OutputUtilities.GetIsKnownAsync(thing.Arn));
        Assert.True(await OutputUtilities.GetIsKnownAsync(thing.Size));
    }

    [Fact]
    public async Task The_outputs_of_a_resource_that_was_not_made_are_unknown()
    {
        Thing? thing = null;
        var monitor = new RecordingMonitor
        {
            Answer = (call, result) => call.Custom
                ? result with { Outcome = RegistrationOutcome.Skip, Id = "", Object = [] }
                : result,
        };
        await EngineProgram.RunAsync(monitor, new RecordingEngine(), () => thing = Thing.Sized("a"));
        Assert.False(await OutputUtilities.GetIsKnownAsync(thing!.Size));
        Assert.False(await OutputUtilities.GetIsKnownAsync(thing.Id));
    }

    [Fact]
    public async Task A_component_sends_its_outputs_under_its_URN()
    {
        var monitor = await EngineProgram.RunAsync(() =>
            _ = new Group("group", build: group => group.Label = Output.CreateSecret("x")));
        var outputs = monitor.Outputs["urn:pulumi:stack::project::test:index:Group::group"];
        Assert.Equal([KeyValuePair.Create<string, object?>("label", new SecretValue("x"))], outputs);
    }

    [Theory]
    [InlineData("", "a", "'type' cannot be null or empty. (Parameter 'type')")]
    [InlineData("test:index:Thing", "", "'name' cannot be null or empty. (Parameter 'name')")]
    public async Task A_resource_needs_a_type_and_a_name(string type, string name, string message) =>
        await EngineProgram.RunAsync(() =>
        {
            var exception = Assert.Throws<ArgumentException>(() => new CustomResource(type, name, null));
            Assert.Equal(message, exception.Message);
        });

    [Fact]
    public async Task A_component_takes_one_provider_or_several_but_not_both() =>
        await EngineProgram.RunAsync(() =>
        {
            var provider = new TestProvider("provider");
            var exception = Assert.Throws<ResourceException>(() =>
                new Group("group", new() { Provider = provider, Providers = { provider } }));
            Assert.Equal(
                "Do not supply both 'provider' and 'providers' options to a ComponentResource.",
                exception.Message);
        });
}
