using System.Globalization;
using System.Text.RegularExpressions;

namespace Platform.Configuration;

/// <summary>A window in which RDS does something, in minutes of the week, in UTC.</summary>
/// <param name="Start">Its first minute, from Monday 00:00 on.</param>
/// <param name="Length">How long it is, in minutes.</param>
/// <param name="EachDay">Whether it comes every day; otherwise once a week.</param>
public sealed partial record DatabaseWindow(int Start, int Length, bool EachDay)
{
    /// <summary>Minutes of a day.</summary>
    public const int Day = 24 * 60;

    private const int Week = 7 * Day;

    private const int Shortest = 30;

    private static readonly string[] Days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

    /// <summary>Reads a window of each day.</summary>
    /// <param name="text">Such as <c>06:00-07:00</c>; it may cross midnight.</param>
    /// <returns>The window, or <c>null</c> where the text is none of half an hour or more.</returns>
    public static DatabaseWindow? Daily(string text)
    {
        var match = DailyText().Match(text);
        return match.Success ? Of(Minute(match, 1), Minute(match, 3), Day, eachDay: true) : null;
    }

    /// <summary>Reads a window of each week.</summary>
    /// <param name="text">Such as <c>sun:08:00-sun:09:00</c>; it may cross Sunday midnight.</param>
    /// <returns>The window, or <c>null</c> where the text is none of half an hour to a day.</returns>
    public static DatabaseWindow? Weekly(string text)
    {
        var match = WeeklyText().Match(text);
        return match.Success && Of(At(match, 1), At(match, 4), Week, eachDay: false) is { Length: < Day } window
            ? window
            : null;
    }

    /// <summary>Whether a minute of both is the same.</summary>
    /// <param name="other">The other window.</param>
    /// <returns>True where they meet.</returns>
    public bool Meets(DatabaseWindow other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Starts().Any(one => other.Starts().Any(two =>
            Ahead(one, two) < Length || Ahead(two, one) < other.Length));
    }

    /// <summary>Whether a moment lies in it.</summary>
    /// <param name="time">The moment, in UTC.</param>
    /// <returns>True where it does.</returns>
    public bool Has(DateTime time)
    {
        var minute = ((((int)time.DayOfWeek + 6) % 7) * Day) + (time.Hour * 60) + time.Minute;
        return Starts().Any(start => Ahead(start, minute) < Length);
    }

    private IEnumerable<int> Starts() => EachDay ? Enumerable.Range(0, 7).Select(day => (day * Day) + Start) : [Start];

    private static int Ahead(int from, int to) => (to - from + Week) % Week;

    private static DatabaseWindow? Of(int start, int end, int period, bool eachDay)
    {
        var length = (end - start + period) % period;
        return length >= Shortest ? new DatabaseWindow(start, length, eachDay) : null;
    }

    private static int At(Match match, int group) =>
        (Array.IndexOf(Days, match.Groups[group].Value) * Day) + Minute(match, group + 1);

    private static int Minute(Match match, int group) =>
        (int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture) * 60)
        + int.Parse(match.Groups[group + 1].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^([01][0-9]|2[0-3]):([0-5][0-9])-([01][0-9]|2[0-3]):([0-5][0-9])\z")]
    private static partial Regex DailyText();

    [GeneratedRegex(@"^(mon|tue|wed|thu|fri|sat|sun):([01][0-9]|2[0-3]):([0-5][0-9])-(mon|tue|wed|thu|fri|sat|sun):([01][0-9]|2[0-3]):([0-5][0-9])\z")]
    private static partial Regex WeeklyText();
}
