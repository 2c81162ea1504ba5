using System.Text.RegularExpressions;
using Platform.Findings;

namespace Platform.Configuration;

/// <summary>A cluster's name as EKS allows it: letters, digits, hyphens and underscores, at most 100.</summary>
public sealed partial class ClusterNameAttribute : FormAttribute
{
    /// <inheritdoc/>
    public override string Summary => "EKS cluster name";

    /// <inheritdoc/>
    public override Fault? Check(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Arns.Refuse(text) ?? (Name().IsMatch(text)
            ? null
            : new Fault(
                FindingCatalogue.BadName, $"{Wording.Quote(text)} is not a cluster name.",
                "Begin with a letter or digit; use letters, digits, hyphens and underscores, at most 100."));
    }

    [GeneratedRegex(@"^[0-9A-Za-z][0-9A-Za-z_-]{0,99}\z")]
    private static partial Regex Name();
}
