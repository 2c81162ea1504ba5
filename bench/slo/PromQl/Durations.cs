using System.Globalization;

namespace Platform.SloBench.PromQl;

/// <summary>Durations as Prometheus writes them.</summary>
internal static class Durations
{
    private static readonly Dictionary<string, long> Units = new(StringComparer.Ordinal)
    {
        ["ms"] = 1,
        ["s"] = 1_000,
        ["m"] = 60_000,
        ["h"] = 3_600_000,
        ["d"] = 86_400_000,
        ["w"] = 604_800_000,
        ["y"] = 31_536_000_000,
    };

    /// <summary>Milliseconds of a duration such as <c>1h30m</c>.</summary>
    public static long Milliseconds(string text)
    {
        long total = 0;
        for (var at = 0; at < text.Length;)
        {
            var digits = at;
            while (char.IsAsciiDigit(text[at]))
            {
                at++;
            }

            var unit = at;
            while (at < text.Length && char.IsAsciiLetter(text[at]))
            {
                at++;
            }

            total += long.Parse(text.AsSpan(digits, unit - digits), CultureInfo.InvariantCulture) * Units[text[unit..at]];
        }

        return total;
    }
}
