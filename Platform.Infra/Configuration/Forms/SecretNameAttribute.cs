using System.Text.RegularExpressions;
using Platform.Findings;

namespace Platform.Configuration;

/// <summary>The name of a secret behind the deployment's id, such as <c>velero/repository-password</c>.</summary>
public sealed partial class SecretNameAttribute : FormAttribute
{
    /// <inheritdoc/>
    public override string Summary => "name of a secret, of lower case letters, digits, hyphens and slashes";

    /// <inheritdoc/>
    public override Fault? Check(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Arns.Refuse(text) ?? (Name().IsMatch(text) && text.Length <= Longest
            ? null
            : new Fault(
                FindingCatalogue.SecretName, $"{Wording.Quote(text)} is not the name of a secret.",
                "Write words of lower case letters, digits and hyphens with slashes between, at most 200 characters, "
                + "such as \"velero/repository-password\"."));
    }

    private const int Longest = 200;

    // A hyphen and six characters at the end are what AWS adds: a name of that form is found under the wrong ARN.
    [GeneratedRegex(@"^(?!.*-[a-z0-9]{6}\z)[a-z0-9]([a-z0-9-]*[a-z0-9])?(/[a-z0-9]([a-z0-9-]*[a-z0-9])?)*\z",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Name();
}
