using System.Collections.Immutable;

namespace Pulumi;

/// <summary>Arguments of a function that no class describes.</summary>
/// <param name="dictionary">The arguments by wire name.</param>
public sealed class DictionaryInvokeArgs(ImmutableDictionary<string, object?> dictionary) : InvokeArgs
{
    private readonly ImmutableDictionary<string, object?> _dictionary =
        DictionaryValues.Checked(dictionary, typeof(Output<>), typeof(Input<>));

    internal override IEnumerable<KeyValuePair<string, object?>> ToProperties() => _dictionary;
}
