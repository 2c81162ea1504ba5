using Platform.Findings;

namespace Platform.Configuration;

/// <summary>The id of an EC2 resource: a prefix for its kind, a hyphen, and 8 or 17 hexadecimal digits.</summary>
/// <param name="kind">The prefix, such as <c>vpc</c>.</param>
public sealed class AwsIdAttribute(string kind) : FormAttribute
{
    /// <summary>The prefix.</summary>
    public string Kind => kind;

    /// <inheritdoc/>
    public override string Summary => $"id that begins with {kind}-";

    /// <inheritdoc/>
    public override Fault? Check(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Arns.Refuse(text) ?? (IsId(text)
            ? null
            : new Fault(
                FindingCatalogue.AwsId, $"{Wording.Quote(text)} is not an id of this kind.",
                $"Write it as EC2 does, for example \"{kind}-0a1b2c3d4e5f67890\"."));
    }

    private bool IsId(string text) =>
        text.StartsWith($"{kind}-", StringComparison.Ordinal)
        && text[(kind.Length + 1)..] is { Length: 8 or 17 } digits
        && digits.All(char.IsAsciiHexDigitLower);
}
