using Pulumi.Tests.Fixtures;
using Xunit;

namespace Pulumi.Tests.Resources;

public sealed class DependencyTests
{
    private const string Prefix = "urn:pulumi:stack::project::";

    [Fact]
    public async Task Every_property_has_its_own_dependencies_even_if_there_are_none()
    {
        var monitor = await EngineProgram.RunAsync(() =>
        {
            var first = Thing.Sized("first");
            _ = new Thing("second", new ThingArgs { Size = 2, Label = first.Urn, Tags = { { "id", first.Id } } });
        });
        var call = monitor["second"];
        Assert.Equal(["label", "size", "tags"], call.PropertyDependencies.Keys.Order(StringComparer.Ordinal));
        Assert.Empty(call.PropertyDependencies["size"]);
        Assert.Equal([$"{Prefix}test:index:Thing::first"], call.PropertyDependencies["tags"]);
        Assert.Equal([$"{Prefix}test:index:Thing::first"], call.Dependencies);
    }

    [Fact]
    public async Task An_explicit_dependency_is_no_dependency_of_a_property()
    {
        var monitor = await EngineProgram.RunAsync(() =>
        {
            var first = Thing.Sized("first");
            Thing.Sized("second", new CustomResourceOptions { DependsOn = { first } });
        });
        Assert.Equal([$"{Prefix}test:index:Thing::first"], monitor["second"].Dependencies);
        Assert.Empty(monitor["second"].PropertyDependencies["size"]);
    }

    [Fact]
    public async Task A_local_component_stands_for_the_custom_resources_and_remote_components_below_it()
    {
        var monitor = await EngineProgram.RunAsync(() =>
        {
            var group = new Group("group", build: outer =>
            {
                Thing.Sized("a", new CustomResourceOptions { Parent = outer });
                _ = new Group("inner", new ComponentResourceOptions { Parent = outer }, inner =>
                {
                    var b = Thing.Sized("b", new CustomResourceOptions { Parent = inner });
                    Thing.Sized("below-b", new CustomResourceOptions { Parent = b });
                    _ = new RemoteGroup("c", new ThingArgs { Size = 1 }, new() { Parent = inner });
                });
            });
            Thing.Sized("last", new CustomResourceOptions { DependsOn = { group } });
        });
        Assert.Equal(
            [
                $"{Prefix}test:index:Group$test:index:Group$test:index:RemoteGroup::c",
                $"{Prefix}test:index:Group$test:index:Group$test:index:Thing::b",
                $"{Prefix}test:index:Group$test:index:Thing::a",
            ],
            monitor["last"].Dependencies);
    }

    [Fact]
    public async Task A_child_that_depends_on_its_own_component_waits_for_what_was_made_before_it_only()
    {
        var monitor = await EngineProgram.RunAsync(() => _ = new Group("group", build: group =>
        {
            Thing.Sized("a", new CustomResourceOptions { Parent = group });
            Thing.Sized("b", new CustomResourceOptions { Parent = group, DependsOn = { group } });
            Thing.Sized("c", new CustomResourceOptions { Parent = group, DependsOn = { group } });
        }));
        Assert.Equal([$"{Prefix}test:index:Group$test:index:Thing::a"], monitor["b"].Dependencies);
        Assert.Equal(
            [$"{Prefix}test:index:Group$test:index:Thing::a", $"{Prefix}test:index:Group$test:index:Thing::b"],
            monitor["c"].Dependencies);
    }

    [Fact]
    public async Task An_unknown_explicit_dependency_counts_as_none()
    {
        var monitor = await EngineProgram.RunAsync(() =>
            Thing.Sized("a", new CustomResourceOptions { DependsOn = { Output.Unknown<Resource>() } }));
        Assert.Empty(monitor["a"].Dependencies);
    }

    [Fact]
    public async Task The_outputs_of_a_resource_depend_on_it()
    {
        Thing? thing = null;
        await EngineProgram.RunAsync(() => thing = Thing.Sized("a"));
        Assert.Equal([thing!], (await thing!.Size.GetDataAsync()).Resources);
        Assert.Equal([thing], (await thing.Id.GetDataAsync()).Resources);
    }
}
