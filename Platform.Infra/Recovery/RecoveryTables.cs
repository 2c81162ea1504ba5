using System.Text;
using Platform.Configuration;

namespace Platform.Recovery;

/// <summary>The tables of recovery in Markdown, each made from the plan.</summary>
public static class RecoveryTables
{
    /// <summary>What is promised.</summary>
    /// <param name="plan">The plan.</param>
    /// <returns>A row a component.</returns>
    public static string Objectives(RecoveryPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var text = new StringBuilder("| Component | RPO | RTO | Recovered with | Kept by |\n|---|---|---|---|---|\n");
        foreach (var objective in plan.Objectives.All)
        {
            var kept = plan.Promises
                .Where(promise => string.Equals(promise.Component, objective.Component, StringComparison.Ordinal))
                .Select(promise => $"`{promise.Schedule}`");
            text.Append('|').AppendJoin('|',
                $" {objective.Component} ", $" {Time(objective.Rpo)} ", $" {Time(objective.Rto)} ",
                $" {Words.CamelCase(objective.Method.ToString())} ", $" {string.Join(", ", kept)} ").Append("|\n");
        }

        return text.ToString();
    }

    /// <summary>What schedules do.</summary>
    /// <param name="plan">The plan.</param>
    /// <returns>A row a schedule.</returns>
    public static string Schedules(RecoveryPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var text = new StringBuilder(
            "| Schedule | Every | May run for | A disaster costs at most | Alert from an age of | Kept for |\n"
            + "|---|---|---|---|---|---|\n");
        foreach (var (name, rhythm) in plan.Schedules)
        {
            text.Append('|').AppendJoin('|',
                $" `{name}` ", $" {Time(rhythm.LongestGap)} ", $" {Time(rhythm.LongestRun)} ",
                $" {Time(rhythm.WorstLoss)} ", $" {Time(rhythm.AgeLimit)} ", $" {Time(rhythm.Ttl)} ").Append("|\n");
        }

        return text.ToString();
    }

    private static string Time(TimeSpan? time) => time is { } length ? new GoDuration(length.Ticks * 100).ToString() : "none";
}
