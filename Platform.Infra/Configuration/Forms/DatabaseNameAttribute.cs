using System.Text.RegularExpressions;
using Platform.Findings;

namespace Platform.Configuration;

/// <summary>A name of RDS: of a cluster or of a subnet group.</summary>
public sealed partial class DatabaseNameAttribute : FormAttribute
{
    /// <inheritdoc/>
    public override string Summary => "name of a cluster or subnet group in RDS";

    /// <inheritdoc/>
    public override Fault? Check(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Arns.Refuse(text) ?? (Name().IsMatch(text)
            ? null
            : new Fault(
                FindingCatalogue.DatabaseName, $"{Wording.Quote(text)} is not a name in RDS.",
                "Begin with a letter, go on with lower case letters, digits and single hyphens, at most 63 in all."));
    }

    [GeneratedRegex(@"^(?=.{1,63}\z)[a-z][a-z0-9]*(-[a-z0-9]+)*\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Name();
}
