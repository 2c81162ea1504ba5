using System.Collections.Immutable;
using Google.Protobuf.Collections;

namespace Pulumi.Grpc;

/// <summary>Maps from a property to the URNs it depends on, to and from the protocol's form.</summary>
internal static class UrnLists
{
    /// <summary>Adds <paramref name="dependencies"/> in ordinal order of the properties.</summary>
    public static void AddTo(
        MapField<string, Rpc.UrnList> target, IReadOnlyDictionary<string, IReadOnlyCollection<string>> dependencies)
    {
        foreach (var (property, urns) in dependencies.OrderBy(static entry => entry.Key, StringComparer.Ordinal))
        {
            target.Add(property, new Rpc.UrnList { Urns = { urns } });
        }
    }

    /// <summary>Reads such a map.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyCollection<string>> Read(MapField<string, Rpc.UrnList> source) =>
        source.Count == 0
            ? ImmutableDictionary<string, IReadOnlyCollection<string>>.Empty
            : source.ToDictionary(
                static entry => entry.Key,
                static IReadOnlyCollection<string> (entry) => [.. entry.Value.Urns],
                StringComparer.Ordinal);
}
