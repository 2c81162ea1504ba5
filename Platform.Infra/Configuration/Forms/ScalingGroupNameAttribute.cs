using System.Text.RegularExpressions;
using Platform.Findings;

namespace Platform.Configuration;

/// <summary>
/// A name of an Auto Scaling group, as far as one can stand in an ARN of a policy: at most 255 printable characters
/// without spaces, colons and wildcards.
/// </summary>
public sealed partial class ScalingGroupNameAttribute : FormAttribute
{
    /// <inheritdoc/>
    public override string Summary => "name of an Auto Scaling group";

    /// <inheritdoc/>
    public override Fault? Check(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Arns.Refuse(text) ?? (Name().IsMatch(text)
            ? null
            : new Fault(
                FindingCatalogue.BadName, $"{Wording.Quote(text)} is no usable name of an Auto Scaling group.",
                "Use letters, digits and punctuation without spaces, colons, * and ?, at most 255."));
    }

    [GeneratedRegex(@"^[!-)+-9;->@-~]{1,255}\z")]
    private static partial Regex Name();
}
