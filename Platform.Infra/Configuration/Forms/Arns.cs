using Platform.Findings;

namespace Platform.Configuration;

/// <summary>Refuses ARNs where a bare name is needed.</summary>
internal static class Arns
{
    /// <summary>Checks a text.</summary>
    /// <param name="text">The text.</param>
    /// <returns>A fault where the text is an ARN.</returns>
    public static Fault? Refuse(string text)
    {
        if (!text.StartsWith("arn:", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var name = text[(text.LastIndexOfAny([':', '/']) + 1)..];
        return new Fault(
            FindingCatalogue.UnexpectedArn, $"{Wording.Quote(text)} is an ARN, and a name is needed.",
            name.Length > 0 ? $"Write {name}." : "Write the name alone.");
    }
}
