using System.Collections.Immutable;

namespace Pulumi;

/// <summary>Arguments of a resource that no class describes.</summary>
/// <param name="dictionary">The arguments by wire name.</param>
public sealed class DictionaryResourceArgs(ImmutableDictionary<string, object?> dictionary) : ResourceArgs
{
    private readonly ImmutableDictionary<string, object?> _dictionary =
        DictionaryValues.Checked(dictionary, typeof(Output<>));

    internal override IEnumerable<KeyValuePair<string, object?>> ToProperties() => _dictionary;
}
