namespace Platform.Configuration;

/// <summary>
/// When a schedule starts, in UTC, as Velero reads it (robfig/cron 3, ParseStandard): five fields, a name such as
/// <c>@daily</c>, or <c>@every</c> with a Go duration.
/// </summary>
public sealed class CronExpression
{
    // Every pattern of five fields that ever matches does so within eight years: 29 February is the rarest day.
    private static readonly DateOnly HorizonStart = new(2024, 1, 1);
    private static readonly DateOnly HorizonEnd = new(2032, 1, 1);

    private readonly string _text;
    private readonly CronField[] _fields;
    private readonly int[] _minutes;
    private readonly Lazy<DateOnly[]> _days;

    private CronExpression(string text, CronField[] fields, GoDuration? every)
    {
        _text = text;
        _fields = fields;
        _minutes = every is null ? MinutesOfDay(fields) : [];
        _days = new(() => [.. Days()]);
        Every = every;
    }

    /// <summary>
    /// The interval of an <c>@every</c> expression, which has no fixed minutes; <c>null</c> for the others.
    /// </summary>
    public GoDuration? Every { get; }

    /// <summary>Whether a day comes on which it starts at all.</summary>
    public bool EverStarts => Every is not null || _days.Value.Length > 0;

    /// <summary>The shortest time from one start to the next; zero where it never starts.</summary>
    public TimeSpan ShortestGap => Every?.TimeSpan ?? GapOf(Enumerable.Min);

    /// <summary>The longest time from one start to the next; zero where it never starts.</summary>
    public TimeSpan LongestGap => Every?.TimeSpan ?? GapOf(Enumerable.Max);

    /// <summary>Reads an expression.</summary>
    /// <param name="text">Such as <c>0 3 * * *</c>.</param>
    /// <param name="problem">Why it cannot be read, as a clause; <c>null</c> where it can.</param>
    /// <returns>The expression, or <c>null</c>.</returns>
    public static CronExpression? Parse(string text, out string? problem)
    {
        ArgumentNullException.ThrowIfNull(text);
        problem = null;
        if (text.StartsWith("TZ=", StringComparison.Ordinal) || text.StartsWith("CRON_TZ=", StringComparison.Ordinal))
        {
            problem = "it names a time zone, but schedules run in UTC";
            return null;
        }

        return text.StartsWith('@') ? ParseNamed(text, out problem) : ParseFields(text, text, out problem);
    }

    /// <summary>The first start after a moment.</summary>
    /// <param name="after">The moment, in UTC.</param>
    /// <returns>
    /// The start; <c>null</c> where there is none within nine years, or where it depends on the last one.
    /// </returns>
    public DateTime? Next(DateTime after)
    {
        if (Every is not null)
        {
            return null;
        }

        var first = DateOnly.FromDateTime(after);
        var today = Matches(first) ? Array.FindIndex(_minutes, minute => Start(first, minute) > after) : -1;
        if (today >= 0)
        {
            return Start(first, _minutes[today]);
        }

        for (var (day, last) = (first.AddDays(1), first.AddYears(9)); day <= last; day = day.AddDays(1))
        {
            if (Matches(day))
            {
                return Start(day, _minutes[0]);
            }
        }

        return null;
    }

    /// <summary>A minute in which both this and another expression start.</summary>
    /// <param name="other">The other expression.</param>
    /// <returns>The first such minute in the years from 2024; <c>null</c> where there is none.</returns>
    public DateTime? FirstClash(CronExpression other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (Every is not null || other.Every is not null)
        {
            return null;
        }

        var minutes = _minutes.Intersect(other._minutes).ToArray();
        return minutes.Length > 0
            && _days.Value.Where(other.Matches).Select(day => (DateOnly?)day).FirstOrDefault() is { } day
            ? Start(day, minutes[0])
            : null;
    }

    /// <inheritdoc/>
    public override string ToString() => _text;

    private static CronExpression? ParseNamed(string text, out string? problem)
    {
        const string every = "@every ";
        if (text.StartsWith(every, StringComparison.Ordinal))
        {
            var valid = GoDuration.TryParse(text[every.Length..], out var duration, out var reason);
            problem = !valid ? $"\"{text[every.Length..]}\" is not a Go duration: {reason}"
                : duration.TimeSpan < TimeSpan.FromMinutes(1) ? "@every needs at least one minute"
                : null;
            return problem is null ? new CronExpression(text, [], duration) : null;
        }

        var fields = text switch
        {
            "@yearly" or "@annually" => "0 0 1 1 *",
            "@monthly" => "0 0 1 * *",
            "@weekly" => "0 0 * * 0",
            "@daily" or "@midnight" => "0 0 * * *",
            "@hourly" => "0 * * * *",
            _ => null,
        };
        problem = fields is null ? $"the name \"{text}\" is unknown" : null;
        return fields is null ? null : ParseFields(text, fields, out problem);
    }

    private static CronExpression? ParseFields(string text, string fieldText, out string? problem)
    {
        var parts = fieldText.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length != CronFieldKind.All.Count)
        {
            problem = $"it has {parts.Length} field{(parts.Length == 1 ? "" : "s")}, not five";
            return null;
        }

        var fields = new CronField[parts.Length];
        problem = null;
        for (var i = 0; i < parts.Length; i++)
        {
            if (CronField.Parse(parts[i], CronFieldKind.All[i], out problem) is not { } field)
            {
                return null;
            }

            fields[i] = field;
        }

        return new CronExpression(text, fields, null);
    }

    private bool Matches(DateOnly day)
    {
        if (!_fields[3].Has(day.Month))
        {
            return false;
        }

        var ofMonth = _fields[2].Has(day.Day);
        var ofWeek = _fields[4].Has((int)day.DayOfWeek);
        return _fields[2].IsStar || _fields[4].IsStar ? ofMonth && ofWeek : ofMonth || ofWeek;
    }

    private IEnumerable<DateOnly> Days()
    {
        for (var day = HorizonStart; day < HorizonEnd; day = day.AddDays(1))
        {
            if (Matches(day))
            {
                yield return day;
            }
        }
    }

    private static int[] MinutesOfDay(CronField[] fields) =>
        [.. fields[1].Values.SelectMany(hour => fields[0].Values.Select(minute => (hour * 60) + minute))];

    private static DateTime Start(DateOnly day, int minute) =>
        day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc).AddMinutes(minute);

    private TimeSpan GapOf(Func<IEnumerable<int>, int> choose)
    {
        var days = _days.Value;
        if (days.Length == 0)
        {
            return TimeSpan.Zero;
        }

        var nights = choose(days.Zip(days.Skip(1), (left, right) => right.DayNumber - left.DayNumber)
            .DefaultIfEmpty(366 * 8));
        var withinDay = _minutes.Zip(_minutes.Skip(1), (left, right) => right - left);
        return TimeSpan.FromMinutes(choose(withinDay.Append((nights * 24 * 60) - _minutes[^1] + _minutes[0])));
    }
}
