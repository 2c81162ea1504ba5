namespace Platform.Tests.Signals.Dashboards.Lint;

/// <summary>The linter's rules about queries.</summary>
internal static class TargetRules
{
    public static IEnumerable<LintFault> Faults(LintSubject subject) =>
    [
        .. subject.Targets("promql").SelectMany(target => PromQl(subject, target.Panel, target.Expression, target.Query)),
        .. subject.Targets("logql").SelectMany(target => LogQl(target.Panel, target.Expression, target.Query)),
    ];

    private static IEnumerable<LintFault> PromQl(
        LintSubject subject, string panel, string expression, ParsedQuery query)
    {
        foreach (var fault in query.Faults)
        {
            yield return new LintFault("target-promql-rule", panel, $"cannot be read {fault}: {expression}");
        }

        foreach (var selector in query.Selectors)
        {
            if (selector.Call is "rate" or "irate" && selector.Range != GrafanaVariables.RateInterval)
            {
                yield return new LintFault(
                    "target-rate-interval-rule", panel, $"a rate over another time than $__rate_interval: {expression}");
            }

            if (selector.Metric?.EndsWith("_total", StringComparison.Ordinal) == true
                && (selector.Range is null || selector.Call is not ("rate" or "irate" or "increase")))
            {
                yield return new LintFault(
                    "target-counter-agg-rule", panel, $"a counter as it is, {selector.Metric}: {expression}");
            }

            foreach (var label in TemplateRules.IsPrometheus(subject) ? new[] { "job", "instance" } : [])
            {
                if (!selector.Matchers.Contains(new QueryMatcher(label, "=~", $"${label}")))
                {
                    yield return new LintFault(
                        $"target-{label}-rule", panel, $"not for the chosen {label}s only: {expression}");
                }
            }
        }
    }

    private static IEnumerable<LintFault> LogQl(string panel, string expression, ParsedQuery query) =>
    [
        .. query.Faults.Select(fault =>
            new LintFault("target-logql-rule", panel, $"cannot be read {fault}: {expression}")),
        .. query.Selectors
            .Where(selector => selector.Range is not null && selector.Range != GrafanaVariables.Auto)
            .Select(_ => new LintFault(
                "target-logql-auto-rule", panel, $"a range of another length than $__auto: {expression}")),
    ];
}
