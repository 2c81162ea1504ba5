using Platform.Findings;

namespace Platform.Configuration;

/// <summary>An AWS account id: exactly twelve digits.</summary>
public sealed class AccountIdAttribute : FormAttribute
{
    /// <inheritdoc/>
    public override string Summary => "twelve digits, quoted";

    /// <inheritdoc/>
    public override Fault? Check(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length == 12 && text.All(char.IsAsciiDigit)
            ? null
            : new Fault(
                FindingCatalogue.AccountId, $"{Wording.Quote(text)} is not an account id.",
                "Write its 12 digits in quotes, leading zeros included.");
    }
}
