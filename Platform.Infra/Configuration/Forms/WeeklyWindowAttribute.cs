using Platform.Findings;

namespace Platform.Configuration;

/// <summary>A window of each week, as RDS takes it: <c>sun:08:00-sun:09:00</c>, in UTC, half an hour or more.</summary>
public sealed class WeeklyWindowAttribute : FormAttribute
{
    /// <inheritdoc/>
    public override string Summary => "window of each week as ddd:HH:MM-ddd:HH:MM in UTC";

    /// <inheritdoc/>
    public override Fault? Check(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return DatabaseWindow.Weekly(text) is not null
            ? null
            : new Fault(
                FindingCatalogue.DatabaseWindow, $"{Wording.Quote(text)} is not a window of half an hour to a day.",
                "Write day and time twice, such as \"sun:08:00-sun:09:00\".");
    }
}
