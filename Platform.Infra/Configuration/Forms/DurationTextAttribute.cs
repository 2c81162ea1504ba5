using Platform.Findings;

namespace Platform.Configuration;

/// <summary>A Go duration above zero.</summary>
public sealed class DurationTextAttribute : FormAttribute
{
    /// <inheritdoc/>
    public override string Summary => "Go duration above zero";

    /// <inheritdoc/>
    public override Fault? Check(string text)
    {
        if (!GoDuration.TryParse(text, out var duration, out var problem))
        {
            return new Fault(
                FindingCatalogue.Duration, $"{Wording.Quote(text)} is not a Go duration: {problem}.",
                "Write hours, for example \"720h\".");
        }

        return duration.Nanoseconds > 0
            ? null
            : new Fault(
                FindingCatalogue.TtlNotPositive,
                $"{Wording.Quote(text)} is not above zero: Velero would take its own default of 720h, or delete at "
                + "once.",
                "Write the hours for which backups are kept, for example \"720h\".");
    }
}
