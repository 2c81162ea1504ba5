namespace Platform.Configuration;

/// <summary>Words for nodes in messages.</summary>
internal static class Wording
{
    private const int LongestQuote = 60;

    /// <summary>A value as the subject of a sentence, quoted where it is short and not secret.</summary>
    /// <param name="node">The value.</param>
    /// <returns>Such as <c>the number 5</c> or <c>a list</c>.</returns>
    public static string A(ConfigNode node) => node switch
    {
        { IsSecret: true } => "a secret",
        { Kind: ConfigNodeKind.Null } => "nothing",
        { Kind: ConfigNodeKind.Boolean } => $"the boolean {node.Text}",
        { Kind: ConfigNodeKind.Number } => $"the number {node.Text}",
        { Kind: ConfigNodeKind.Text } => $"the text {Quote(node.Text)}",
        { Kind: ConfigNodeKind.List } => "a list",
        _ => "a map",
    };

    /// <summary>
    /// Text in quotes, on one line and cut where it is long; withheld where it looks like a credential.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <returns>The quoted text.</returns>
    public static string Quote(string text)
    {
        if (Credentials.Kind(text) is not null)
        {
            return "[withheld]";
        }

        var line = OneLine(text);
        return line.Length > LongestQuote ? $"\"{line[..LongestQuote]}…\"" : $"\"{line}\"";
    }

    /// <summary>A text without line breaks and other control characters, which would spoil a screen or a log.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The text, with a space for each of them.</returns>
    public static string OneLine(string text) =>
        text.Any(char.IsControl) ? new string([.. text.Select(c => char.IsControl(c) ? ' ' : c)]) : text;
}
