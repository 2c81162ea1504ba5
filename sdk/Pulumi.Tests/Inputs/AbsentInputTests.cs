using System.Collections.Immutable;
using Pulumi.Utilities;
using Xunit;

namespace Pulumi.Tests.Inputs;

/// <summary>What is null, or an array without a beginning, is refused or left out just as officially.</summary>
public sealed class AbsentInputTests
{
    [Fact]
    public void A_null_output_is_no_input()
    {
        Output<string> none = null!;
        Assert.Throws<ArgumentNullException>(() => (Input<string>)none);
        Assert.Throws<ArgumentNullException>(() => (InputList<string>)none);
        Assert.Throws<ArgumentNullException>(() => new InputList<string> { none });
    }

    [Fact]
    public async Task A_null_element_is_refused_where_the_list_is_used()
    {
        Input<string> none = null!;
        await Assert.ThrowsAsync<NullReferenceException>(
            () => OutputUtilities.GetValueAsync(new InputList<string> { "a", none }.ToOutput()));
        Assert.Throws<NullReferenceException>(() => Output.All(none));
        Assert.Throws<NullReferenceException>(() => Output.Tuple(none, (Input<string>)"a"));
    }

    [Fact]
    public void Null_arrays_lists_and_dictionaries_are_refused()
    {
        Assert.Throws<ArgumentNullException>(() => (InputList<string>)(string[])null!);
        Assert.Throws<ArgumentNullException>(() => (InputList<string>)(List<string>)null!);
        Assert.ThrowsAny<Exception>(() => (InputMap<string>)(Dictionary<string, string>)null!);
    }

    [Fact]
    public void An_array_without_a_beginning_is_no_list()
    {
        Assert.Null((InputList<string>)default(ImmutableArray<string>));
        Assert.Null((InputList<string>)default(ImmutableArray<Output<string>>));
    }

    [Fact]
    public async Task A_map_that_another_resource_lacks_stays_null()
    {
        ImmutableDictionary<string, string> none = null!;
        InputMap<string> map = Output.Create(none);
        Assert.Null(await OutputUtilities.GetValueAsync(map.ToOutput()));
        Assert.Null((await ((IOutput)((IInput)map).Value).GetDataAsync()).Value);
    }
}
