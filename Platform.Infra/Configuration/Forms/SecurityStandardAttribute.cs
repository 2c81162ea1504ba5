using Platform.Catalog;
using Platform.Findings;

namespace Platform.Configuration;

/// <summary>A standard of Security Hub with its version.</summary>
public sealed class SecurityStandardAttribute : FormAttribute
{
    /// <inheritdoc/>
    public override string Summary => "standard of Security Hub, such as `nist-800-53/v/5.0.0`";

    /// <inheritdoc/>
    public override Fault? Check(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (Arns.Refuse(text) is { } arn)
        {
            return arn;
        }

        if (SecurityStandards.All.Contains(text, StringComparer.Ordinal))
        {
            return null;
        }

        var nearest = Spelling.Nearest(text, SecurityStandards.All);
        return new Fault(
            FindingCatalogue.SecurityStandard, $"{Wording.Quote(text)} is no standard of Security Hub.",
            nearest is null ? $"Known: {string.Join(", ", SecurityStandards.All)}." : $"Did you mean {nearest}?");
    }
}
