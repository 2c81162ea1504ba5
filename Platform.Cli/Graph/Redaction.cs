namespace Platform.Cli.Graph;

/// <summary>How the graph shows what must not be shown.</summary>
internal static class Redaction
{
    /// <summary>Stands in the place of every secret value.</summary>
    public const string Secret = "[secret]";
}
