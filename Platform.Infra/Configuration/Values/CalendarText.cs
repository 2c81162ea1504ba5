using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Text;

namespace Platform.Configuration;

/// <summary>Reads what a deployment window is written with.</summary>
public static partial class CalendarText
{
    private static readonly LocalDateTimePattern Minutes =
        LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm");

    /// <summary>Reads a day: <c>2028-12-31</c>, or as YAML readers of other tools hand on an unquoted one,
    /// <c>2028-12-31T00:00:00Z</c>.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The day, or <c>null</c>.</returns>
    public static LocalDate? Date(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        const string midnight = "T00:00:00Z";
        var day = text.EndsWith(midnight, StringComparison.Ordinal) ? text[..^midnight.Length] : text;
        return LocalDatePattern.Iso.Parse(day) is { Success: true } read ? read.Value : null;
    }

    /// <summary>Reads a local date and time: <c>2026-12-24T12:00</c>, with seconds or without.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The time on the wall, or <c>null</c>.</returns>
    public static LocalDateTime? DateTime(string text) =>
        Minutes.Parse(text) is { Success: true } minutes ? minutes.Value
        : LocalDateTimePattern.GeneralIso.Parse(text) is { Success: true } seconds ? seconds.Value
        : null;

    /// <summary>Reads a time of day, <c>00:00</c> to <c>24:00</c>.</summary>
    /// <param name="text">The text.</param>
    /// <returns>What has passed of the day on its clock, or <c>null</c>.</returns>
    public static Period? Time(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Clock().Match(text) is { Success: true } match
            ? new PeriodBuilder
            {
                Hours = int.Parse(match.Groups["hours"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture),
                Minutes = int.Parse(match.Groups["minutes"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture),
            }.Build()
            : null;
    }

    /// <summary>Reads a day of the week: its English name or the first three letters of it, in any case.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The day, or <c>null</c>.</returns>
    public static IsoDayOfWeek? Weekday(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        foreach (var day in Enum.GetValues<IsoDayOfWeek>().Where(day => day != IsoDayOfWeek.None))
        {
            var name = day.ToString();
            if (name.Equals(text, StringComparison.OrdinalIgnoreCase)
                || name[..3].Equals(text, StringComparison.OrdinalIgnoreCase))
            {
                return day;
            }
        }

        return null;
    }

    /// <summary>Whether a time ends with an offset from UTC.</summary>
    /// <param name="text">The text.</param>
    /// <returns>True for <c>…Z</c>, <c>…+01:00</c> and the like.</returns>
    public static bool HasOffset(string text) => Offset().IsMatch(text);

    [GeneratedRegex(
        @"^(?<hours>[01][0-9]|2[0-3]):(?<minutes>[0-5][0-9])\z|^(?<hours>24):(?<minutes>00)\z",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Clock();

    [GeneratedRegex(@"\d{2}:\d{2}(:\d{2}(\.\d+)?)?\s*([Zz]|[+-]\d{2}(:?\d{2})?)\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Offset();
}
