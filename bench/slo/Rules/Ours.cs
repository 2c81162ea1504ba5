using Platform.Cli.Documents;
using Platform.Signals;
using Platform.Slo;

namespace Platform.SloBench.Rules;

/// <summary>Our rules for the service that is measured, with the same queries as the peers'.</summary>
internal static class Ours
{
    /// <summary>Where links of alerts lead; nothing here follows them.</summary>
    public static SignalLinks Links { get; } = new("https://runbooks.example.com", "https://grafana.example.com");

    /// <summary>The rules of a stack: three tiers.</summary>
    public static RuleSet Three { get; } = Of("Platform", new SloOptions());

    /// <summary>The rules with the four tiers that Sloth and Pyrra have, to compare like with like.</summary>
    public static RuleSet Four { get; } = Of("Platform, four tiers", new SloOptions { Tiers = BurnTiers.Four });

    /// <summary>The SLO that is measured.</summary>
    public static ServiceLevelObjective Slo { get; } = Numbered("requests-availability");

    /// <summary>An SLO of the same form.</summary>
    public static ServiceLevelObjective Numbered(string id) => new()
    {
        Id = id,
        Service = RuleSet.Job,
        Objective = new Objective(RuleSet.Objective),
        Indicator = new EventsIndicator
        {
            Errors = $"{RuleSet.Metric}{{job=\"{RuleSet.Job}\",code=~\"(5..|429)\"}}",
            Total = $"{RuleSet.Metric}{{job=\"{RuleSet.Job}\"}}",
        },
    };

    private static RuleSet Of(string name, SloOptions options) => new(
        name,
        RuleFileYaml.Of(SloRules.Of([Numbered("requests-availability")], options, Links)),
        "slo:period_error_ratio",
        rule => rule.Labels.GetValueOrDefault("severity") == "critical" && rule.Name.StartsWith("SloBurnRate", StringComparison.Ordinal));
}
