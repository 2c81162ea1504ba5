using Platform.Findings;

namespace Platform.Configuration;

/// <summary>A date and time on the wall clock, as <c>2026-12-24T12:00</c>, without an offset.</summary>
public sealed class LocalDateTimeTextAttribute : FormAttribute
{
    /// <inheritdoc/>
    public override string Summary => "local date and time as YYYY-MM-DDTHH:MM";

    /// <inheritdoc/>
    public override Fault? Check(string text) =>
        CalendarText.DateTime(text) is not null ? null
        : CalendarText.HasOffset(text) ? new Fault(
            FindingCatalogue.WindowOffset,
            $"{Wording.Quote(text)} has an offset from UTC, and the window has a time zone: they could contradict each "
            + "other.",
            "Leave the offset away: the time is read in the window's time zone.")
        : new Fault(
            FindingCatalogue.WindowTime, $"{Wording.Quote(text)} is not a local date and time.",
            "Write date and time in quotes: \"2026-12-24T12:00\".");
}
