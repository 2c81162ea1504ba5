using Platform.Findings;

namespace Platform.Configuration;

/// <summary>A day of the week by its English name, whole or by its first three letters, in any case.</summary>
public sealed class WeekdayNameAttribute : FormAttribute
{
    /// <inheritdoc/>
    public override string Summary => "day of the week, such as friday";

    /// <inheritdoc/>
    public override Fault? Check(string text) => CalendarText.Weekday(text) is not null
        ? null
        : new Fault(
            FindingCatalogue.WindowTime, $"{Wording.Quote(text)} is not a day of the week.",
            "Write its English name: monday, tuesday, wednesday, thursday, friday, saturday or sunday.");
}
