using System.Text.RegularExpressions;
using Platform.Findings;

namespace Platform.Configuration;

/// <summary>The name of a user of Kubernetes', as the audit log has it.</summary>
public sealed partial class UserNameAttribute : FormAttribute
{
    /// <inheritdoc/>
    public override string Summary => "Kubernetes user";

    /// <inheritdoc/>
    public override Fault? Check(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Name().IsMatch(text)
            ? null
            : new Fault(
                FindingCatalogue.CalendarWriter, $"{Wording.Quote(text)} is not the name of a user.",
                "Write it as the audit log has it, such as \"system:serviceaccount:pulumi:deployer\".");
    }

    // Beside letters and digits, what ARNs, mail addresses and service accounts have.
    [GeneratedRegex(@"^[A-Za-z0-9:@./_=+,-]{1,253}\z")]
    private static partial Regex Name();
}
