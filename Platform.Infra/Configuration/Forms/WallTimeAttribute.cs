using Platform.Findings;

namespace Platform.Configuration;

/// <summary>A time of day of a window, as <c>HH:MM</c> from <c>00:00</c> to <c>24:00</c>.</summary>
public sealed class WallTimeAttribute : FormAttribute
{
    /// <inheritdoc/>
    public override string Summary => "time of day as HH:MM";

    /// <inheritdoc/>
    public override Fault? Check(string text) =>
        CalendarText.Time(text) is not null ? null
        : CalendarText.HasOffset(text) ? new Fault(
            FindingCatalogue.WindowOffset,
            $"{Wording.Quote(text)} has an offset from UTC, and the window has a time zone: one of the two would be wrong "
            + "for half of the year.",
            "Write the time that the clock on the wall shows, such as \"18:00\".")
        : new Fault(
            FindingCatalogue.WindowTime, $"{Wording.Quote(text)} is not a time of day.",
            "Write hours and minutes with two digits each, in quotes: \"08:00\".");
}
