using Platform.Findings;

namespace Platform.Configuration;

/// <summary>A recovery objective: a Go duration of zero or more.</summary>
public sealed class ObjectiveTextAttribute : FormAttribute
{
    /// <inheritdoc/>
    public override string Summary => "Go duration of zero or more";

    /// <inheritdoc/>
    public override Fault? Check(string text)
    {
        if (!GoDuration.TryParse(text, out var duration, out var problem))
        {
            return new Fault(
                FindingCatalogue.Duration, $"{Wording.Quote(text)} is not a Go duration: {problem}.",
                "Write hours or minutes, for example \"1h\".");
        }

        return duration.Nanoseconds >= 0
            ? null
            : new Fault(
                FindingCatalogue.ObjectiveNegative, $"{Wording.Quote(text)} is below zero.",
                "Write the time that may be lost or taken, \"0s\" where none may.");
    }
}
