namespace Pulumi;

/// <summary>A file or a set of files given to a resource.</summary>
public abstract class AssetOrArchive
{
    private protected AssetOrArchive(string propName, object value) => (PropName, Value) = (propName, value);

    /// <summary>The wire name of what it is made from: path, text, uri or assets.</summary>
    internal string PropName { get; }

    /// <summary>What it is made from.</summary>
    internal object Value { get; }
}
