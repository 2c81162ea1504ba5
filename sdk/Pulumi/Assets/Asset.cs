namespace Pulumi;

/// <summary>One file.</summary>
public abstract class Asset : AssetOrArchive
{
    private protected Asset(string propName, object value)
        : base(propName, value)
    {
    }
}

/// <summary>A file on disk.</summary>
/// <param name="path">The path, relative to the program's folder.</param>
public sealed class FileAsset(string path) : Asset("path", path);

/// <summary>A file made of text.</summary>
/// <param name="text">The text.</param>
public sealed class StringAsset(string text) : Asset("text", text);

/// <summary>A file fetched from an address.</summary>
/// <param name="uri">The address.</param>
public sealed class RemoteAsset(string uri) : Asset("uri", uri);
