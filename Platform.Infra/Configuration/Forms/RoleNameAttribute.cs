using System.Text.RegularExpressions;
using Platform.Findings;

namespace Platform.Configuration;

/// <summary>The name of an IAM role, without its path.</summary>
public sealed partial class RoleNameAttribute : FormAttribute
{
    /// <inheritdoc/>
    public override string Summary => "name of an IAM role";

    /// <inheritdoc/>
    public override Fault? Check(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Arns.Refuse(text) ?? (Name().IsMatch(text)
            ? null
            : new Fault(
                FindingCatalogue.BadName, $"{Wording.Quote(text)} is not a role name.",
                "Use letters, digits and +=,.@_-, at most 64."));
    }

    [GeneratedRegex(@"^[\w+=,.@-]{1,64}\z", RegexOptions.ECMAScript)]
    private static partial Regex Name();
}
