using System.Globalization;

namespace Platform.Configuration;

/// <summary>One field of a cron expression.</summary>
/// <param name="Values">The values that it matches, in order.</param>
/// <param name="IsStar">Whether it is <c>*</c>, <c>?</c> or <c>*/1</c>, which matters for the two day fields.</param>
internal sealed record CronField(IReadOnlyList<int> Values, bool IsStar)
{
    // A bit for each value, none of which is above 59: whole years of days are asked for each schedule.
    private readonly ulong _bits = Values.Aggregate(0UL, (bits, value) => bits | (1UL << value));

    /// <summary>Whether it matches a value.</summary>
    /// <param name="value">From 0 to 59.</param>
    public bool Has(int value) => (_bits >> value & 1) == 1;

    /// <summary>Reads a field.</summary>
    /// <param name="text">The field's text.</param>
    /// <param name="kind">Which field it is.</param>
    /// <param name="problem">Why it cannot be read; <c>null</c> where it can.</param>
    /// <returns>The field, or <c>null</c>.</returns>
    public static CronField? Parse(string text, CronFieldKind kind, out string? problem)
    {
        problem = null;
        var values = new SortedSet<int>();
        var star = false;
        foreach (var part in text.Split(','))
        {
            problem = AddPart(part, kind, values, ref star);
            if (problem is not null)
            {
                return null;
            }
        }

        return new CronField([.. values], star);
    }

    private static string? AddPart(string part, CronFieldKind kind, SortedSet<int> values, ref bool star)
    {
        var slash = part.Split('/');
        var ends = slash[0].Split('-');
        if (slash.Length > 2 || ends.Length > 2 || part.Length == 0)
        {
            return $"{kind.Name} \"{part}\" is no number, range or step";
        }

        var step = 1;
        if (slash.Length == 2 && (!TryNumber(slash[1], out step) || step == 0))
        {
            return $"{kind.Name} has the step \"{slash[1]}\", which is no number from 1";
        }

        var whole = ends is ["*"] or ["?"];
        star |= whole && step == 1;
        var (least, most) = (kind.Least, kind.Most);
        if (!whole)
        {
            if (kind.Value(ends[0]) is not { } first || kind.Value(ends[^1]) is not { } last)
            {
                return $"{kind.Name} \"{part}\" is not {kind.Expected}";
            }

            (least, most) = (first, ends.Length == 2 || slash.Length == 1 ? last : kind.Most);
        }

        if (least > most)
        {
            return $"{kind.Name} \"{part}\" runs backwards";
        }

        for (var value = least; value <= most; value += step)
        {
            values.Add(value);
        }

        return null;
    }

    private static bool TryNumber(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}

/// <summary>Which of the five fields a cron field is.</summary>
internal sealed record CronFieldKind(string Name, int Least, int Most, params string[] Names)
{
    /// <summary>The five fields in order. Sunday is 0 only: Velero's cron library refuses 7.</summary>
    public static IReadOnlyList<CronFieldKind> All { get; } =
    [
        new("minute", 0, 59),
        new("hour", 0, 23),
        new("day of month", 1, 31),
        new("month", 1, 12, "JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"),
        new("day of week", 0, 6, "SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"),
    ];

    /// <summary>What the field takes, for messages.</summary>
    public string Expected => $"from {Least} to {Most}" + (Names.Length > 0 ? $" or {Names[0]} to {Names[^1]}" : "");

    /// <summary>The value of a number or name.</summary>
    /// <param name="text">The number or name, case aside.</param>
    /// <returns>The value, or <c>null</c> where it is neither or out of range.</returns>
    public int? Value(string text)
    {
        var named = Array.FindIndex(Names, name => name.Equals(text, StringComparison.OrdinalIgnoreCase));
        if (named >= 0)
        {
            return named + Least;
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number >= Least && number <= Most ? number : null;
    }
}
