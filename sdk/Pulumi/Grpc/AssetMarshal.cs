using System.Collections.Immutable;
using Google.Protobuf.WellKnownTypes;

namespace Pulumi.Grpc;

/// <summary>Assets and archives on the wire: a signed struct whose one field says what they are made from.</summary>
internal static class AssetMarshal
{
    /// <summary>The asset or archive as a signed struct.</summary>
    public static Value ToValue(AssetOrArchive asset) => PropertyMarshal.Signed(
        asset is Archive ? Signatures.Archive : Signatures.Asset, (asset.PropName, ToContent(asset.Value)));

    /// <summary>Reads a signed struct that is an asset or an archive.</summary>
    /// <exception cref="InvalidOperationException">It is made from nothing that either knows.</exception>
    public static AssetOrArchive FromStruct(Struct source)
    {
        var isArchive = PropertyUnmarshal.Text(source, Signatures.Key) is Signatures.Archive;
        if (PropertyUnmarshal.Text(source, "path") is { } path)
        {
            return isArchive ? new FileArchive(path) : new FileAsset(path);
        }

        if (PropertyUnmarshal.Text(source, "uri") is { } uri)
        {
            return isArchive ? new RemoteArchive(uri) : new RemoteAsset(uri);
        }

        if (!isArchive && PropertyUnmarshal.Text(source, "text") is { } text)
        {
            return new StringAsset(text);
        }

        return isArchive && source.Fields.TryGetValue("assets", out var assets)
            ? new AssetArchive(ToEntries(assets.StructValue))
            : throw new InvalidOperationException("The engine sent an asset or archive that is made from nothing.");
    }

    private static Value ToContent(object value)
    {
        if (value is string text)
        {
            return Value.ForString(text);
        }

        var entries = new Struct();
        foreach (var (name, entry) in ((IEnumerable<KeyValuePair<string, AssetOrArchive>>)value)
            .OrderBy(static entry => entry.Key, StringComparer.Ordinal))
        {
            entries.Fields.Add(name, ToValue(entry));
        }

        return Value.ForStruct(entries);
    }

    private static ImmutableDictionary<string, AssetOrArchive> ToEntries(Struct source) =>
        source.Fields.ToImmutableDictionary(
            static entry => entry.Key, static entry => FromStruct(entry.Value.StructValue), StringComparer.Ordinal);
}
