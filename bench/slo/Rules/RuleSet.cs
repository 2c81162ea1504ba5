using Platform.SloBench.PromQl;

namespace Platform.SloBench.Rules;

/// <summary>The rules that one product generates for the service that is measured.</summary>
/// <param name="Name">Whose they are.</param>
/// <param name="Text">The rule file.</param>
/// <param name="PeriodRatio">PromQL of the error ratio over the whole period.</param>
/// <param name="IsPage">Whether an alert with these labels wakes somebody.</param>
internal sealed record RuleSet(string Name, string Text, string PeriodRatio, Func<BenchRule, bool> IsPage)
{
    /// <summary>The metric that all sets read.</summary>
    public const string Metric = "http_request_duration_seconds_count";

    /// <summary>The job that all sets read.</summary>
    public const string Job = "myservice";

    /// <summary>The objective of all sets, in per cent.</summary>
    public const decimal Objective = 99.9m;

    /// <summary>Milliseconds of the period that the ratio is taken over.</summary>
    public long Period { get; init; } = 30L * 24 * 3_600_000;

    /// <summary>The groups.</summary>
    public IReadOnlyList<BenchGroup> Groups { get; init; } = RuleFile.Read(Text);

    /// <summary>Whether a rule records what <see cref="PeriodRatio"/> reads.</summary>
    public bool IsPeriod(BenchRule rule) => !rule.IsAlert && PeriodRatio.Contains(rule.Name, StringComparison.Ordinal);

    /// <summary>The labels of a counter by response code.</summary>
    public static Labels CounterLabels(string code) =>
        Labels.Of([KeyValuePair.Create("job", Job), KeyValuePair.Create("code", code)]);
}
