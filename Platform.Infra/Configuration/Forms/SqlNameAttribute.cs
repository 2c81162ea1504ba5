using System.Text.RegularExpressions;
using Platform.Findings;

namespace Platform.Configuration;

/// <summary>A name inside a database that needs no quotes: of a database or of a user.</summary>
public sealed partial class SqlNameAttribute : FormAttribute
{
    /// <inheritdoc/>
    public override string Summary => "name of a database or of a user, without quotes";

    /// <inheritdoc/>
    public override Fault? Check(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Name().IsMatch(text)
            ? null
            : new Fault(
                FindingCatalogue.DatabaseName, $"{Wording.Quote(text)} is not a name inside a database.",
                "Begin with a letter, go on with lower case letters, digits and underscores, at most 16 in all.");
    }

    // 16 is what MySQL's master user may have, the shortest of the limits.
    [GeneratedRegex(@"^[a-z][a-z0-9_]{0,15}\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Name();
}
