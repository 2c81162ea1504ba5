using System.Text.RegularExpressions;
using Platform.Findings;

namespace Platform.Configuration;

/// <summary>The name of a Lambda function of the stack's account and region.</summary>
public sealed partial class FunctionNameAttribute : FormAttribute
{
    /// <inheritdoc/>
    public override string Summary => "name of a Lambda function";

    /// <inheritdoc/>
    public override Fault? Check(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Arns.Refuse(text) ?? (Name().IsMatch(text)
            ? null
            : new Fault(
                FindingCatalogue.FunctionName, $"{Wording.Quote(text)} is not the name of a Lambda function.",
                "Use letters, digits, hyphens and underscores, at most 64."));
    }

    [GeneratedRegex(@"^[A-Za-z0-9_-]{1,64}\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Name();
}
