using Platform.Findings;

namespace Platform.Configuration;

/// <summary>A day as <c>YYYY-MM-DD</c>.</summary>
public sealed class CalendarDateAttribute : FormAttribute
{
    /// <inheritdoc/>
    public override string Summary => "date as YYYY-MM-DD";

    /// <inheritdoc/>
    public override Fault? Check(string text) => CalendarText.Date(text) is not null
        ? null
        : new Fault(
            FindingCatalogue.CompiledThrough, $"{Wording.Quote(text)} is not a date.",
            "Write year, month and day, in quotes: \"2028-12-31\".");
}
