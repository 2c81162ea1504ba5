using System.Buffers;
using System.Globalization;

namespace Platform.Configuration;

/// <summary>A length of time as Go writes it, such as <c>720h0m0s</c> (Go's <c>time.ParseDuration</c>).</summary>
/// <param name="Nanoseconds">The length in nanoseconds; negative lengths exist.</param>
public readonly record struct GoDuration(long Nanoseconds) : IComparable<GoDuration>
{
    private static readonly SearchValues<char> NumberCharacters = SearchValues.Create("0123456789.");

    private static readonly (string Name, long Nanoseconds)[] Units =
    [
        ("ns", 1), ("us", 1_000), ("µs", 1_000), ("μs", 1_000), ("ms", 1_000_000),
        ("s", 1_000_000_000), ("m", 60_000_000_000), ("h", 3_600_000_000_000),
    ];

    /// <summary>The length in .NET's form, cut to its 100 nanoseconds.</summary>
    public TimeSpan TimeSpan => TimeSpan.FromTicks(Nanoseconds / 100);

    /// <summary>Makes a duration of hours.</summary>
    /// <param name="hours">How many.</param>
    /// <returns>The duration.</returns>
    public static GoDuration FromHours(long hours) => new(checked(hours * 3_600_000_000_000));

    /// <summary>Reads a duration: numbers with units from <c>ns</c> to <c>h</c>, with an optional sign.</summary>
    /// <param name="text">Such as <c>720h</c> or <c>1h30m</c>.</param>
    /// <param name="duration">The duration.</param>
    /// <param name="problem">Why the text is none, as a clause; <c>null</c> where it is one.</param>
    /// <returns>Whether the text is a duration.</returns>
    public static bool TryParse(string text, out GoDuration duration, out string? problem)
    {
        ArgumentNullException.ThrowIfNull(text);
        duration = default;
        problem = null;
        var negative = text.StartsWith('-');
        var rest = text.AsSpan(negative || text.StartsWith('+') ? 1 : 0);
        if (rest is "0")
        {
            return true;
        }

        problem = rest.IsEmpty ? "there is no number" : null;
        Int128 total = 0;
        while (problem is null && !rest.IsEmpty)
        {
            problem = ReadPart(ref rest, ref total);
        }

        if (problem is null && total > long.MaxValue)
        {
            problem = "it is longer than 290 years";
        }

        duration = new GoDuration(problem is null ? (long)(negative ? -total : total) : 0);
        return problem is null;
    }

    /// <inheritdoc/>
    public int CompareTo(GoDuration other) => Nanoseconds.CompareTo(other.Nanoseconds);

    /// <summary>Prints as Go's <c>Duration.String</c> does.</summary>
    /// <returns>Such as <c>720h0m0s</c>, <c>1.5s</c> or <c>0s</c>.</returns>
    public override string ToString()
    {
        if (Nanoseconds == 0)
        {
            return "0s";
        }

        var sign = Nanoseconds < 0 ? "-" : "";
        var magnitude = (decimal)Nanoseconds * (Nanoseconds < 0 ? -1 : 1);
        return sign + (magnitude < 1_000_000_000m ? Fraction(magnitude) : Clock(magnitude));
    }

    /// <summary>Whether one is shorter than the other.</summary>
    public static bool operator <(GoDuration left, GoDuration right) => left.Nanoseconds < right.Nanoseconds;

    /// <summary>Whether one is longer than the other.</summary>
    public static bool operator >(GoDuration left, GoDuration right) => left.Nanoseconds > right.Nanoseconds;

    /// <summary>Whether one is no longer than the other.</summary>
    public static bool operator <=(GoDuration left, GoDuration right) => left.Nanoseconds <= right.Nanoseconds;

    /// <summary>Whether one is no shorter than the other.</summary>
    public static bool operator >=(GoDuration left, GoDuration right) => left.Nanoseconds >= right.Nanoseconds;

    private static string? ReadPart(ref ReadOnlySpan<char> rest, ref Int128 total)
    {
        var digits = rest.IndexOfAnyExcept(NumberCharacters);
        var number = digits < 0 ? rest : rest[..digits];
        if (number.IndexOfAnyInRange('0', '9') < 0 || number.Count('.') > 1)
        {
            return $"\"{rest}\" does not begin with a number";
        }

        rest = rest[number.Length..];
        var letters = rest.IndexOfAny(NumberCharacters);
        var unit = (letters < 0 ? rest : rest[..letters]).ToString();
        rest = rest[unit.Length..];
        if (unit.Length == 0)
        {
            return $"\"{number}\" has no unit";
        }

        var size = Array.Find(Units, known => string.Equals(known.Name, unit, StringComparison.Ordinal)).Nanoseconds;
        if (size == 0)
        {
            return $"unit \"{unit}\" is unknown";
        }

        if (!decimal.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var count)
            || count > decimal.MaxValue / size)
        {
            return "it is longer than 290 years";
        }

        total += (Int128)(count * size);
        return null;
    }

    private static string Fraction(decimal nanoseconds) => nanoseconds switch
    {
        < 1_000m => Format(nanoseconds) + "ns",
        < 1_000_000m => Format(nanoseconds / 1_000m) + "µs",
        _ => Format(nanoseconds / 1_000_000m) + "ms",
    };

    private static string Clock(decimal nanoseconds)
    {
        var minutes = decimal.Truncate(nanoseconds / 60_000_000_000m);
        var hours = decimal.Truncate(minutes / 60m);
        var seconds = Format((nanoseconds - (minutes * 60_000_000_000m)) / 1_000_000_000m) + "s";
        return hours > 0 ? $"{Format(hours)}h{Format(minutes % 60m)}m{seconds}"
            : minutes > 0 ? $"{Format(minutes)}m{seconds}"
            : seconds;
    }

    private static string Format(decimal number) => number.ToString("0.#########", CultureInfo.InvariantCulture);
}
