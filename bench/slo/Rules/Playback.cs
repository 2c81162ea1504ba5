using Platform.SloBench.PromQl;
using Platform.SloBench.Traffic;

namespace Platform.SloBench.Rules;

/// <summary>One rule set played over one traffic, with what it recorded and whom it woke.</summary>
/// <param name="set">The rules.</param>
internal sealed class Playback(RuleSet set)
{
    private readonly SortedSet<long> _pages = [];
    private readonly SortedSet<long> _tickets = [];
    private readonly SortedSet<(long Time, string Alert)> _firing = [];

    /// <summary>Everything scraped and recorded.</summary>
    public SeriesStore Store { get; } = new();

    /// <summary>Milliseconds from a whole minute to the evaluations, as a server spreads its groups.</summary>
    public long Offset { get; init; }

    /// <summary>Whether the series of errors is only born with the first error.</summary>
    public bool BornLate { get; init; }

    /// <summary>Only these rules are evaluated, and those that they need; <c>null</c> for all.</summary>
    public Func<BenchRule, bool>? Needed { get; init; }

    /// <summary>Rules that nothing else reads and that are only evaluated once, at the end.</summary>
    public Func<BenchRule, bool> Last { get; init; } = _ => false;

    /// <summary>Evaluations at which somebody was being woken.</summary>
    public IReadOnlyCollection<long> Pages => _pages;

    /// <summary>Evaluations at which there was a ticket.</summary>
    public IReadOnlyCollection<long> Tickets => _tickets;

    /// <summary>Every alert at every evaluation at which it fired.</summary>
    public IReadOnlyCollection<(long Time, string Alert)> Firing => _firing;

    /// <summary>Plays scrapes, and evaluates the rules after each time that has come.</summary>
    /// <param name="scrapes">The scrapes.</param>
    /// <returns>This.</returns>
    public Playback Play(IEnumerable<Scrape> scrapes)
    {
        var groups = Needed is null ? set.Groups : NeededRules.Of(set.Groups, Needed);
        var runner = new RuleRunner(Only(groups, rule => !Last(rule)), Store) { Firing = Note, Offset = Offset };
        var good = Store.Get(RuleSet.Metric, RuleSet.CounterLabels("200"));
        var bad = BornLate ? null : Store.Get(RuleSet.Metric, RuleSet.CounterLabels("500"));
        long next = 0;
        foreach (var scrape in scrapes)
        {
            for (; next + Offset < scrape.Time; next += runner.Step)
            {
                runner.Evaluate(next + Offset);
            }

            good.Add(scrape.Time, scrape.Good);
            if (scrape.Bad > 0)
            {
                bad ??= Store.Get(RuleSet.Metric, RuleSet.CounterLabels("500"));
            }

            bad?.Add(scrape.Time, scrape.Bad);
            for (; next + Offset <= scrape.Time; next += runner.Step)
            {
                runner.Evaluate(next + Offset);
            }
        }

        if (Only(groups, Last) is { Count: > 0 } last)
        {
            var end = next + Offset - runner.Step;
            new RuleRunner([.. last.Select(group => group with { Interval = 1 })], Store).Evaluate(end);
        }

        return this;
    }

    /// <summary>What an expression comes to at a time.</summary>
    public double? Value(string expression, long time) =>
        new Evaluator(Store).Vector(Parser.Read(expression), time) is [var only] ? only.Value : null;

    /// <summary>How often something began: evaluations in a row, with gaps of up to <paramref name="gap"/>, are one.</summary>
    public static int Episodes(IReadOnlyCollection<long> times, long gap)
    {
        var (count, last) = (0, long.MinValue / 2);
        foreach (var time in times)
        {
            count += time - last > gap ? 1 : 0;
            last = time;
        }

        return count;
    }

    /// <summary>What tells alerts of one name apart.</summary>
    public static string NameOf(BenchRule rule) =>
        $"{rule.Name} {rule.Labels.GetValueOrDefault("long")} {rule.Labels.GetValueOrDefault("sloth_severity")}";

    private static List<BenchGroup> Only(IEnumerable<BenchGroup> groups, Func<BenchRule, bool> wanted) =>
    [
        .. groups.Select(group => group with { Rules = [.. group.Rules.Where(wanted)] }).Where(group => group.Rules.Count > 0),
    ];

    private void Note(long time, BenchRule rule, Labels labels)
    {
        (set.IsPage(rule) ? _pages : _tickets).Add(time);
        _firing.Add((time, NameOf(rule)));
    }
}
