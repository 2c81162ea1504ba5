using Pulumi.Tests.Fixtures;
using Xunit;

namespace Pulumi.Tests.Options;

public sealed class MergeTests
{
    [Fact]
    public void The_second_options_win_where_they_say_something()
    {
        var merged = CustomResourceOptions.Merge(
            new CustomResourceOptions { Version = "1.0.0", Protect = true, ImportId = "one" },
            new CustomResourceOptions { Version = "2.0.0", DeleteBeforeReplace = true });
        Assert.Equal("2.0.0", merged.Version);
        Assert.True(merged.Protect);
        Assert.Equal("one", merged.ImportId);
        Assert.True(merged.DeleteBeforeReplace);
    }

    [Fact]
    public void Lists_are_appended()
    {
        var merged = CustomResourceOptions.Merge(
            new CustomResourceOptions { IgnoreChanges = { "a" }, AdditionalSecretOutputs = { "s" } },
            new CustomResourceOptions { IgnoreChanges = { "b" }, ReplaceOnChanges = { "r" } });
        Assert.Equal(["a", "b"], merged.IgnoreChanges);
        Assert.Equal(["r"], merged.ReplaceOnChanges);
        Assert.Equal(["s"], merged.AdditionalSecretOutputs);
    }

    [Fact]
    public async Task Explicit_dependencies_are_appended()
    {
        var (one, two) = (new DependencyResource("urn::a::b::one"), new DependencyResource("urn::a::b::two"));
        var merged = ComponentResourceOptions.Merge(
            new ComponentResourceOptions { DependsOn = { one } },
            new ComponentResourceOptions { DependsOn = [two] });
        Assert.Equal([one, two], (await merged.DependsOn.ToOutput().GetDataAsync()).Value);
    }

    [Fact]
    public void Merging_leaves_both_options_as_they_were()
    {
        var (first, second) = (new CustomResourceOptions { IgnoreChanges = { "a" } }, new CustomResourceOptions());
        CustomResourceOptions.Merge(first, second).IgnoreChanges.Add("b");
        Assert.Equal(["a"], first.IgnoreChanges);
        Assert.Empty(second.IgnoreChanges);
        Assert.Null(CustomResourceOptions.Merge(null, null).Protect);
    }

    [Fact]
    public async Task The_second_options_win_for_a_package() => await EngineProgram.RunAsync(() =>
    {
        var (old, other, young) = (new TestProvider("old"), new OtherProvider("other"), new TestProvider("young"));
        var merged = ComponentResourceOptions.Merge(
            new ComponentResourceOptions { Providers = { old, other } },
            new ComponentResourceOptions { Providers = { young } });
        Assert.Equal([other, young], merged.Providers);
    });

    [Fact]
    public async Task One_provider_and_several_do_not_become_one_list() => await EngineProgram.RunAsync(() =>
    {
        var (old, young) = (new OtherProvider("old"), new TestProvider("young"));
        var merged = ComponentResourceOptions.Merge(
            new ComponentResourceOptions { Providers = { old } },
            new ComponentResourceOptions { Provider = young });
        Assert.Equal([old], merged.Providers);
        Assert.Same(young, merged.Provider);
    });

    private sealed class OtherProvider(string name) : ProviderResource("other", name, ResourceArgs.Empty);
}
