using System.Collections.Immutable;
using Xunit;

namespace Pulumi.Tests.Inputs;

public sealed class DictionaryArgsTests
{
    [Fact]
    public void Mutable_lists_dictionaries_and_inputs_are_refused()
    {
        Assert.Throws<InvalidOperationException>(() => Resource(new List<string>()));
        Assert.Throws<InvalidOperationException>(() => Resource(new Dictionary<string, object>(StringComparer.Ordinal)));
        Assert.Throws<InvalidOperationException>(() => Resource((Input<string>)"a"));
        Assert.Throws<InvalidOperationException>(() => Invoke(new List<string>()));
    }

    [Fact]
    public void Scalars_immutable_collections_and_outputs_of_them_are_taken()
    {
        Assert.NotNull(Resource(1));
        Assert.NotNull(Resource(ImmutableArray.Create<object>("a")));
        Assert.NotNull(Resource(Output.Create("a")));
        Assert.NotNull(Invoke((Input<string>)"a"));
    }

    private static DictionaryResourceArgs Resource(object value) =>
        new(ImmutableDictionary<string, object?>.Empty.Add("key", value));

    private static DictionaryInvokeArgs Invoke(object value) =>
        new(ImmutableDictionary<string, object?>.Empty.Add("key", value));
}
