using Platform.Findings;

namespace Platform.Configuration;

/// <summary>A window of each day, as RDS takes it: <c>06:00-07:00</c>, in UTC, half an hour or more.</summary>
public sealed class DailyWindowAttribute : FormAttribute
{
    /// <inheritdoc/>
    public override string Summary => "window of each day as HH:MM-HH:MM in UTC";

    /// <inheritdoc/>
    public override Fault? Check(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return DatabaseWindow.Daily(text) is not null
            ? null
            : new Fault(
                FindingCatalogue.DatabaseWindow, $"{Wording.Quote(text)} is not a window of half an hour or more.",
                "Write two times of the day, such as \"06:00-07:00\".");
    }
}
