namespace Platform.Configuration;

/// <summary>A secret from the stack's configuration. It never prints itself.</summary>
/// <param name="text">The clear text; offline, where nothing can be decrypted, a stand-in.</param>
public sealed class SecretText(string text)
{
    /// <summary>The clear text, for the one place that hands it to Pulumi as a secret output.</summary>
    /// <returns>The clear text.</returns>
    public string Reveal() => text;

    /// <inheritdoc/>
    public override string ToString() => "[secret]";
}
