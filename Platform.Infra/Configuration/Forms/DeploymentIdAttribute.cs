using Platform.Findings;

namespace Platform.Configuration;

/// <summary>
/// The prefix of every AWS name: a DNS label that begins with a letter, since some services ask for one.
/// </summary>
public sealed class DeploymentIdAttribute : DnsLabelAttribute
{
    /// <inheritdoc/>
    public override string Summary => base.Summary + " that begins with a letter";

    /// <inheritdoc/>
    public override Fault? Check(string text) =>
        base.Check(text) ?? (char.IsAsciiLetter(text[0])
            ? null
            : new Fault(
                FindingCatalogue.BadName, $"{Wording.Quote(text)} does not begin with a letter.", "Begin it with one."));
}
