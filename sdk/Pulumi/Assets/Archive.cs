using System.Collections.Immutable;

namespace Pulumi;

/// <summary>A set of files.</summary>
public abstract class Archive : AssetOrArchive
{
    private protected Archive(string propName, object value)
        : base(propName, value)
    {
    }
}

/// <summary>A folder or an archive file on disk.</summary>
/// <param name="path">The path, relative to the program's folder.</param>
public sealed class FileArchive(string path) : Archive("path", path);

/// <summary>An archive file fetched from an address.</summary>
/// <param name="uri">The address.</param>
public sealed class RemoteArchive(string uri) : Archive("uri", uri);

/// <summary>A set of files and archives by name.</summary>
/// <param name="assets">The files and archives.</param>
public sealed class AssetArchive(IDictionary<string, AssetOrArchive> assets)
    : Archive("assets", assets.ToImmutableDictionary(StringComparer.Ordinal));
