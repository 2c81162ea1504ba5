using System.Text.RegularExpressions;
using Platform.Findings;

namespace Platform.Configuration;

/// <summary>The size of a database instance, such as <c>db.r6g.large</c>.</summary>
public sealed partial class DatabaseClassAttribute : FormAttribute
{
    /// <inheritdoc/>
    public override string Summary => "class of a database instance";

    /// <inheritdoc/>
    public override Fault? Check(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Class().IsMatch(text)
            ? null
            : new Fault(
                FindingCatalogue.DatabaseName, $"{Wording.Quote(text)} is not a class of database instances.",
                "Write db, family and size, for example \"db.r6g.large\".");
    }

    [GeneratedRegex(@"^db\.[a-z]+[0-9]+[a-z]*\.(micro|small|medium|large|([0-9]+)?xlarge)\z",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Class();
}
