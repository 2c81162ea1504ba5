using System.Text.RegularExpressions;
using Platform.Findings;

namespace Platform.Configuration;

/// <summary>The id of a KMS key, without the ARN around it.</summary>
public sealed partial class KeyIdAttribute : FormAttribute
{
    /// <inheritdoc/>
    public override string Summary => "id of a KMS key";

    /// <inheritdoc/>
    public override Fault? Check(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Arns.Refuse(text) ?? (Id().IsMatch(text)
            ? null
            : new Fault(
                FindingCatalogue.KeyId, $"{Wording.Quote(text)} is not the id of a KMS key.",
                "Write the last part of its ARN, such as \"0a1b2c3d-4e5f-6789-abcd-ef0123456789\"; no alias."));
    }

    [GeneratedRegex(
        @"^([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|mrk-[0-9a-f]{32})\z",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Id();
}
