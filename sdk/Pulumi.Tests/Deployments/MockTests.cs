using System.Collections.Immutable;
using Moq;
using Pulumi.Testing;
using Pulumi.Tests.Fixtures;
using Pulumi.Utilities;
using Xunit;

namespace Pulumi.Tests.Deployments;

public sealed class MockTests
{
    private static readonly TestOptions Update = new() { IsPreview = false };

    [Fact]
    public async Task The_root_is_the_first_resource_and_never_reaches_the_mocks()
    {
        var mocks = new EchoMocks();
        var resources = await Deployment.TestAsync<TwoThings>(mocks, Update);
        Assert.IsType<TwoThings>(resources[0]);
        Assert.Equal(["group", "one", "two"], resources.Skip(1).Select(resource => resource.GetResourceName()));
        Assert.Equal(["group", "one", "two"], mocks.Resources.Select(args => args.Name));
        Assert.Equal(
            "urn:pulumi:stack::project::pulumi:pulumi:Stack::project-stack",
            await OutputUtilities.GetValueAsync(resources[0].Urn));
        Assert.Equal(
            "urn:pulumi:stack::project::pulumi:pulumi:Stack$test:index:Thing::one",
            await OutputUtilities.GetValueAsync(resources[2].Urn));
    }

    [Fact]
    public async Task The_URN_of_a_child_holds_its_outermost_parent_only()
    {
        var resources = await Deployment.TestAsync<TwoThings>(new EchoMocks(), Update);
        Assert.Equal(
            "urn:pulumi:stack::project::pulumi:pulumi:Stack$test:index:Thing::two",
            await OutputUtilities.GetValueAsync(resources[3].Urn));
    }

    [Fact]
    public async Task The_delegate_form_gives_the_resources_without_the_stack_and_the_outputs()
    {
        var (resources, outputs) = await Deployment.TestAsync(new EchoMocks(), Update, () =>
        {
            var thing = Thing.Sized("a");
            return new Dictionary<string, object?>(StringComparer.Ordinal) { ["arn"] = thing.Arn };
        });
        Assert.Equal("a", Assert.Single(resources).GetResourceName());
        Assert.Equal("arn:a", await OutputUtilities.GetValueAsync((Output<string>)outputs["arn"]!));
    }

    [Fact]
    public async Task A_test_is_a_preview_unless_it_says_otherwise()
    {
        var applied = false;
        await Deployment.TestAsync(new EmptyMocks(), new TestOptions(), () =>
        {
            Assert.True(Deployment.Instance.IsDryRun);
            Thing.Sized("a").Arn.Apply(_ => applied = true);
        });
        Assert.False(applied);
        await Deployment.TestAsync(new EmptyMocks(), Update, () =>
        {
            Thing.Sized("a").Arn.Apply(_ => applied = true);
        });
        Assert.True(applied);
    }

    [Fact]
    public async Task Names_have_the_official_defaults() => await Deployment.TestAsync(new EmptyMocks(), Update, () =>
    {
        Assert.Equal("project", Deployment.Instance.ProjectName);
        Assert.Equal("stack", Deployment.Instance.StackName);
        Assert.Equal("organization", Deployment.Instance.OrganizationName);
    });

    [Fact]
    public async Task Mocks_see_plain_inputs_without_nulls_unknowns_and_secrets()
    {
        var mocks = new EchoMocks();
        await Deployment.TestAsync(mocks, Update, () =>
        {
            _ = new Thing("a", new ThingArgs
            {
                Size = 3,
                Label = Output.CreateSecret("hidden"),
                Tags = { { "k", "v" } },
                Parts = ["x", Output.Create("y")],
            });
            _ = new Thing("b", new ThingArgs { Size = 3, Label = Output.Unknown<string>() });
        });
        var inputs = mocks.InputsOf("a");
        Assert.Equal(["label", "parts", "size", "tags"], inputs.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(3.0, inputs["size"]);
        Assert.Equal("hidden", inputs["label"]);
        Assert.Equal(["x", "y"], Assert.IsType<ImmutableArray<object?>>(inputs["parts"]));
        Assert.Equal("v", Assert.IsAssignableFrom<ImmutableDictionary<string, object?>>(inputs["tags"])["k"]);
        Assert.DoesNotContain("label", mocks.InputsOf("b").Keys);
        Assert.Equal("", mocks.Resources[0].Id);
    }

    [Fact]
    public async Task Moq_in_the_documented_form_works()
    {
        var mocks = new Mock<IMocks>();
        mocks.Setup(m => m.NewResourceAsync(It.IsAny<MockResourceArgs>()))
            .ReturnsAsync((MockResourceArgs args) => (args.Id ?? "", args.Inputs));
        mocks.Setup(m => m.CallAsync(It.IsAny<MockCallArgs>())).ReturnsAsync((MockCallArgs args) => args.Args);
        var resources = await Deployment.TestAsync<TwoThings>(mocks.Object, Update);
        var thing = resources.OfType<Thing>().First();
        Assert.Equal(1, await OutputUtilities.GetValueAsync(thing.Size));
    }

    [Fact]
    public async Task Mocks_that_are_not_set_up_say_so()
    {
        var exception = await Assert.ThrowsAsync<RunException>(
            () => Deployment.TestAsync(new Mock<IMocks>().Object, Update, () => { Thing.Sized("a"); }));
        Assert.Contains(
            "The mocks gave no state for test:index:Thing 'a': set up NewResourceAsync for it, "
            + "for example to give its inputs.",
            exception.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_outputs_of_components_and_of_the_stack_reach_the_mocks()
    {
        var mocks = new EchoMocks();
        await Deployment.TestAsync<TwoThings>(mocks, Update);
        var stack = mocks.Outputs.Single(outputs => outputs.Urn.EndsWith("project-stack", StringComparison.Ordinal));
        Assert.Equal("arn:one", await OutputUtilities.GetValueAsync(stack.Outputs["first"]));
        Assert.Contains(mocks.Outputs, outputs => outputs.Urn.EndsWith("::group", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_logged_error_fails_the_test_and_several_come_together()
    {
        var one = await Assert.ThrowsAsync<RunException>(
            () => Deployment.TestAsync(new EchoMocks(), Update, () => Log.Error("one")));
        Assert.Equal("one", one.Message);
        var several = await Assert.ThrowsAsync<AggregateException>(
            () => Deployment.TestAsync(new EchoMocks(), Update, () =>
            {
                Log.Error("one");
                Log.Warn("no error");
                Log.Error("two");
            }));
        Assert.All(several.InnerExceptions, inner => Assert.IsType<RunException>(inner));
        Assert.Equal(["one", "two"], several.InnerExceptions.Select(inner => inner.Message));
    }

    [Fact]
    public async Task A_resource_is_read_through_the_mocks_with_its_id()
    {
        var mocks = new EchoMocks();
        var resources = await Deployment.TestAsync(mocks, Update, () => { Thing.Get("found", "the-id"); });
        Assert.Equal("the-id", Assert.Single(mocks.Resources).Id);
        Assert.Equal("arn:found", await OutputUtilities.GetValueAsync(((Thing)resources[0]).Arn));
    }

    [Fact]
    public async Task A_look_up_by_URN_is_answered_from_the_resources_made_before()
    {
        Thing? found = null;
        var mocks = new EchoMocks();
        await Deployment.TestAsync(mocks, Update, async () =>
        {
            var urn = await OutputUtilities.GetValueAsync(Thing.Sized("a").Urn);
            found = new Thing("a", null, new CustomResourceOptions { Urn = urn });
        });
        Assert.Equal("a-id", await OutputUtilities.GetValueAsync(found!.Id));
        Assert.Equal(1, await OutputUtilities.GetValueAsync(found.Size));
        Assert.Single(mocks.Resources);
    }

    [Fact]
    public async Task Many_tests_run_at_once_without_seeing_each_other()
    {
        var runs = Enumerable.Range(0, 100).Select(async run =>
        {
            var mocks = new EchoMocks { Yields = run % 2 == 0 };
            var options = new TestOptions { IsPreview = false, StackName = $"stack{run}" };
            var resources = await Deployment.TestAsync(mocks, options, async () =>
            {
                await Task.Yield();
                var thing = Thing.Sized($"{Deployment.Instance.StackName}-0");
                for (var i = 1; i < 20; i++)
                {
                    await Task.Yield();
                    var arn = thing.Arn.Apply(text => $"{Deployment.Instance.StackName} {text}");
                    thing = new Thing($"{Deployment.Instance.StackName}-{i}", new ThingArgs { Size = i, Label = arn });
                }
            });
            Assert.Equal(20, resources.Length);
            Assert.All(mocks.Resources, args => Assert.StartsWith($"stack{run}-", args.Name, StringComparison.Ordinal));
            Assert.Equal($"stack{run} arn:stack{run}-18", mocks.InputsOf($"stack{run}-19")["label"]);
            Assert.Equal(
                $"urn:pulumi:stack{run}::project::pulumi:pulumi:Stack$test:index:Thing::stack{run}-19",
                await OutputUtilities.GetValueAsync(resources[^1].Urn));
        });
        await Task.WhenAll(runs);
    }

    private sealed class TwoThings : Stack
    {
        public TwoThings()
        {
            var group = new Group("group");
            var one = Thing.Sized("one");
            Thing.Sized("two", new CustomResourceOptions { Parent = group });
            First = one.Arn;
        }

        [Output("first")]
        public Output<string> First { get; set; }

        // Only public properties are outputs of a stack, so this one needs no value.
        [Output("hidden")]
        internal Output<string>? Hidden { get; set; }
    }
}
