using Platform.Findings;

namespace Platform.Configuration;

/// <summary>A sentence that people read on one line of a terminal; line breaks are refused everywhere.</summary>
public sealed class ShortLineAttribute : FormAttribute
{
    private const int Longest = 200;

    /// <inheritdoc/>
    public override string Summary => $"at most {Longest} characters";

    /// <inheritdoc/>
    public override Fault? Check(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length <= Longest ? null : new Fault(
            FindingCatalogue.WindowReason, $"it has {text.Length} characters, and people read it on one line.",
            $"Write at most {Longest} characters.");
    }
}
