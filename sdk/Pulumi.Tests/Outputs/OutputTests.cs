using System.Collections.Immutable;
using Pulumi.Utilities;
using Xunit;

namespace Pulumi.Tests.Outputs;

public sealed class OutputTests
{
    private static readonly Resource One = new DependencyResource("urn:pulumi:s::p::a:b:C::one");
    private static readonly Resource Two = new DependencyResource("urn:pulumi:s::p::a:b:C::two");

    [Fact]
    public async Task Apply_transforms_a_known_value()
    {
        Assert.Equal(3, (await Output.Create(2).Apply(value => value + 1).GetDataAsync()).Value);
        Assert.Equal(3, (await Output.Create(2).Apply(value => Task.FromResult(value + 1)).GetDataAsync()).Value);
        Assert.Equal(3, (await Output.Create(2).Apply(value => Output.Create(value + 1)).GetDataAsync()).Value);
        Assert.Equal(3, (await Output.Create(2).Apply(value => (Input<int>)(value + 1)).GetDataAsync()).Value);
    }

    [Fact]
    public void Apply_on_complete_data_is_complete_at_once() =>
        Assert.True(Output.Create(2).Apply(value => value + 1).Apply(value => value * 2).TryGetData(out _));

    [Fact]
    public async Task Apply_joins_the_secretness_and_the_dependencies_of_both_outputs()
    {
        var outer = OutputUtilities.WithDependency(Output.Create("a"), One);
        var inner = OutputUtilities.WithDependency(Output.CreateSecret("b"), Two);

        var data = await outer.Apply(text => inner.Apply(more => text + more)).GetDataAsync();

        Assert.Equal("ab", data.Value);
        Assert.True(data.IsSecret);
        Assert.Equal([One, Two], data.Resources.OrderBy(Urn, StringComparer.Ordinal));
    }

    [Fact]
    public async Task Apply_does_not_run_on_an_unknown_and_keeps_its_secretness_and_dependencies()
    {
        var ran = false;
        var unknown = Output.CreateSecret(OutputUtilities.WithDependency(OutputUtilities.CreateUnknown(1), One));

        var data = await unknown.Apply(_ => ran = true).GetDataAsync();

        Assert.False(ran);
        Assert.False(data.IsKnown);
        Assert.True(data.IsSecret);
        Assert.Equal([One], data.Resources);
    }

    [Fact]
    public async Task An_unknown_result_of_Apply_is_unknown()
    {
        var result = Output.Create(1).Apply(OutputUtilities.CreateUnknown);
        Assert.False(await OutputUtilities.GetIsKnownAsync(result));
        Assert.Equal(0, await OutputUtilities.GetValueAsync(result));
    }

    [Fact]
    public async Task A_null_output_from_Apply_is_the_default_value() =>
        Assert.Null((await Output.Create(1).Apply(_ => (Output<string>?)null).GetDataAsync()).Value);

    [Fact]
    public async Task What_a_callback_throws_faults_the_output_and_not_the_caller()
    {
        var output = Output.Create(1).Apply<int>(Throw);
        var exception = await Assert.ThrowsAsync<InvalidOperationException>(
            () => OutputUtilities.GetValueAsync(output));
        Assert.Equal("no", exception.Message);

        static int Throw(int value) => value == 1 ? throw new InvalidOperationException("no") : value;
    }

    [Fact]
    public async Task A_pending_task_is_awaited()
    {
        var source = new TaskCompletionSource<int>();
        var output = Output.Create(source.Task).Apply(value => value + 1);
        Assert.False(output.TryGetData(out _));
        source.SetResult(1);
        Assert.Equal(2, await OutputUtilities.GetValueAsync(output));
    }

    [Fact]
    public async Task A_long_chain_on_a_pending_output_does_not_overflow_the_stack()
    {
        var source = new TaskCompletionSource<int>();
        var output = Output.Create(source.Task);
        for (var i = 0; i < 20_000; i++)
        {
            output = output.Apply(value => value + 1);
        }
        source.SetResult(0);
        Assert.Equal(20_000, await OutputUtilities.GetValueAsync(output));
    }

    [Fact]
    public async Task Secretness_can_be_given_asked_and_taken_away()
    {
        var secret = Output.CreateSecret(Output.Create("x"));
        Assert.True(await Output.IsSecretAsync(secret));
        Assert.False(await Output.IsSecretAsync(Output.Unsecret(secret)));
        Assert.True(await Output.IsSecretAsync(Output.CreateSecret(Task.FromResult(1))));
        Assert.False(await Output.IsSecretAsync(Output.Create(1)));
    }

    [Fact]
    public async Task All_keeps_the_order_and_joins_what_its_parts_are()
    {
        var data = await Output.All(
            OutputUtilities.WithDependency(Output.Create(1), One),
            OutputUtilities.WithDependency(Output.CreateSecret(2), Two)).GetDataAsync();
        Assert.Equal([1, 2], data.Value);
        Assert.True(data.IsKnown);
        Assert.True(data.IsSecret);
        Assert.Equal(2, data.Resources.Count);
        Assert.Equal([1, 2], await OutputUtilities.GetValueAsync(Output.All<int>(1, Output.Create(2))));
        Assert.False(await OutputUtilities.GetIsKnownAsync(Output.All(Output.Create(1), Output.Unknown<int>())));
    }

    [Fact]
    public async Task Tuple_joins_outputs_of_different_types()
    {
        var two = await Output.Tuple(Output.Create(1), Output.CreateSecret("a")).GetDataAsync();
        Assert.Equal((1, "a"), two.Value);
        Assert.True(two.IsSecret);
        Input<int> one = 1;
        var eight = Output.Tuple(one, one, one, one, one, one, one, (Input<string>)"h");
        Assert.Equal((1, 1, 1, 1, 1, 1, 1, "h"), await OutputUtilities.GetValueAsync(eight));
    }

    [Fact]
    public async Task Format_fills_holes_of_any_kind_by_the_invariant_culture()
    {
        Input<string> region = "eu-west-1";
        var text = Output.Format($"arn:{Output.Create("aws")}:{region}:{1.5}:{null}:{Output.Create(7):D3}");
        Assert.Equal("arn:aws:eu-west-1:1.5::007", await OutputUtilities.GetValueAsync(text));
        Assert.True(await Output.IsSecretAsync(Output.Format($"{Output.CreateSecret("s")}")));
        Assert.False(await OutputUtilities.GetIsKnownAsync(Output.Format($"{Output.Unknown<string>()}")));
    }

    [Fact]
    public void The_text_of_an_output_says_what_to_do_instead()
    {
        var text = Output.Create("value").ToString();
        Assert.StartsWith("Calling [ToString] on an [Output<T>] is not supported.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("value\"", text, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => OutputText.OfOutput(static _ => "true"));
    }

    [Fact]
    public async Task The_value_of_an_unknown_is_the_default()
    {
        Assert.Equal(0, await OutputUtilities.GetValueAsync(OutputUtilities.CreateUnknown(5)));
        Assert.Equal([One], await OutputUtilities.GetDependenciesAsync(
            OutputUtilities.WithDependency(Output.Create(1), One)));
    }

    [Fact]
    public async Task Elements_of_arrays_and_unions_are_reached_through_the_output()
    {
        var array = Output.Create(ImmutableArray.Create("a", "b"));
        Assert.Equal("b", await OutputUtilities.GetValueAsync(array.GetAt(1)));
        Assert.Equal("a", await OutputUtilities.GetValueAsync(array.First()));
        Assert.Equal(2, await OutputUtilities.GetValueAsync(array.Length()));
        var union = Output.Create(Union<int, string>.FromT1("x"));
        Assert.True(await OutputUtilities.GetValueAsync(union.IsT1()));
        Assert.Equal("x", await OutputUtilities.GetValueAsync(union.AsT1()));
    }

    private static string Urn(Resource resource) =>
        resource.Urn.TryGetData(out var data) ? data.Value : throw new InvalidOperationException("not complete");
}
