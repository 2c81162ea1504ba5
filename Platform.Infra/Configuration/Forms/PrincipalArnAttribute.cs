using System.Text.RegularExpressions;
using Platform.Findings;

namespace Platform.Configuration;

/// <summary>The ARN of an IAM role or user, as an EKS access entry takes it.</summary>
public sealed partial class PrincipalArnAttribute : FormAttribute
{
    /// <inheritdoc/>
    public override string Summary => "ARN of an IAM role or user";

    /// <inheritdoc/>
    public override Fault? Check(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Principal().IsMatch(text)
            ? null
            : new Fault(
                FindingCatalogue.Access, $"{Wording.Quote(text)} is not the ARN of a role or user.",
                "Write arn:PARTITION:iam::ACCOUNT:role/NAME; not a session's ARN, and not an account's root.");
    }

    [GeneratedRegex(@"^arn:[a-z-]+:iam::\d{12}:(role|user)/[\w+=,.@/-]+\z",
        RegexOptions.ExplicitCapture | RegexOptions.ECMAScript)]
    private static partial Regex Principal();
}
