using Platform.SloBench.PromQl;

namespace Platform.SloBench.Rules;

/// <summary>
/// Evaluates groups at whole multiples of their intervals, one after the other, as <c>promtool test rules</c> does.
/// </summary>
/// <param name="groups">The groups.</param>
/// <param name="store">Takes what is recorded.</param>
internal sealed class RuleRunner(IReadOnlyList<BenchGroup> groups, SeriesStore store)
{
    private readonly Evaluator _evaluator = new(store);
    private readonly Dictionary<BenchRule, HashSet<Series>> _recorded = [];
    private readonly Dictionary<BenchRule, Dictionary<string, (long Since, Labels Labels)>> _active = [];

    /// <summary>Least time between two evaluations.</summary>
    public long Step { get; } = groups.Select(group => group.Interval).DefaultIfEmpty(RuleFile.DefaultInterval).Min();

    /// <summary>Milliseconds from a whole interval to its evaluation.</summary>
    public long Offset { get; init; }

    /// <summary>Told of each alert that fires, at each evaluation.</summary>
    public Action<long, BenchRule, Labels> Firing { get; init; } = (_, _, _) => { };

    /// <summary>Evaluates everything that is due at a time.</summary>
    public void Evaluate(long time)
    {
        foreach (var group in groups)
        {
            if ((time - Offset) % group.Interval == 0)
            {
                foreach (var rule in group.Rules)
                {
                    Evaluate(rule, time);
                }
            }
        }
    }

    private void Evaluate(BenchRule rule, long time)
    {
        var found = _evaluator.Vector(rule.Node, time);
        if (rule.IsAlert)
        {
            Alert(rule, found, time);
        }
        else
        {
            Record(rule, found, time);
        }
    }

    private void Record(BenchRule rule, List<Sample> found, long time)
    {
        var now = new HashSet<Series>();
        foreach (var sample in found)
        {
            var series = store.Get(rule.Name, sample.Labels.With(rule.Labels));
            series.Add(time, sample.Value);
            if (!now.Add(series))
            {
                throw new InvalidOperationException($"{rule.Name} records one series twice: {series.Labels}");
            }
        }

        foreach (var gone in _recorded.GetValueOrDefault(rule) ?? [])
        {
            if (!now.Contains(gone))
            {
                gone.MarkStale(time);
            }
        }

        _recorded[rule] = now;
    }

    private void Alert(BenchRule rule, List<Sample> found, long time)
    {
        var before = _active.GetValueOrDefault(rule) ?? [];
        var now = new Dictionary<string, (long Since, Labels Labels)>(StringComparer.Ordinal);
        foreach (var sample in found)
        {
            var labels = sample.Labels.With(rule.Labels);
            var since = before.TryGetValue(labels.Key, out var held) ? held.Since : time;
            now[labels.Key] = (since, labels);
            if (time - since >= rule.For)
            {
                Firing(time, rule, labels);
            }
        }

        _active[rule] = now;
    }
}
