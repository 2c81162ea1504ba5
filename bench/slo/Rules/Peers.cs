namespace Platform.SloBench.Rules;

/// <summary>Rules that peers generated, from a folder that an environment variable names.</summary>
internal static class Peers
{
    /// <summary>The environment variable: a folder with <c>sloth/</c> and <c>pyrra/</c>.</summary>
    public const string Variable = "PLATFORM_SLO_PEERS";

    /// <summary>Sloth's rules for its own first example, which is the service that is measured.</summary>
    public static RuleSet Sloth(string folder) => new(
        "Sloth",
        File.ReadAllText(Path.Combine(folder, "sloth", "getting-started.rules.yaml")),
        "slo:sli_error:ratio_rate30d",
        rule => rule.Labels.GetValueOrDefault("sloth_severity") == "page");

    /// <summary>
    /// Pyrra's rules, with the metric, the job and the objective of that service in place of its example's. Its period
    /// is 28 days.
    /// </summary>
    public static RuleSet Pyrra(string folder)
    {
        var text = File.ReadAllText(Path.Combine(folder, "pyrra", "http-ratio.rules.yaml"))
            .Replace("http_requests_total", RuleSet.Metric, StringComparison.Ordinal)
            .Replace("thanos-receive-default", RuleSet.Job, StringComparison.Ordinal)
            .Replace("1-0.99)", "1-0.999)", StringComparison.Ordinal);
        return new RuleSet(
            "Pyrra",
            text,
            "sum(http_requests:increase4w{code=~\"5..\"}) / sum(http_requests:increase4w)",
            rule => rule.Name == "ErrorBudgetBurn" && rule.Labels.GetValueOrDefault("severity") == "critical")
        {
            Period = 28L * 24 * 3_600_000,
        };
    }
}
