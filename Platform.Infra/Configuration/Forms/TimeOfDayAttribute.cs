using System.Text.RegularExpressions;
using Platform.Findings;

namespace Platform.Configuration;

/// <summary>A time of day as <c>HH:MM</c>, from <c>00:00</c> to <c>24:00</c>, as Alertmanager's time intervals take it.</summary>
public sealed partial class TimeOfDayAttribute : FormAttribute
{
    /// <inheritdoc/>
    public override string Summary => "time of day as HH:MM";

    /// <inheritdoc/>
    public override Fault? Check(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Time().IsMatch(text) ? null : new Fault(
            FindingCatalogue.BusinessHours, $"{Wording.Quote(text)} is not a time of day.",
            "Write hours and minutes with two digits each, in quotes: \"08:00\".");
    }

    [GeneratedRegex(@"^(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Time();
}
