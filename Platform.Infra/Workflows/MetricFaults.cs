namespace Platform.Workflows;

/// <summary>Whether the metrics of a step are those that Prometheus is told of.</summary>
internal static class MetricFaults
{
    /// <summary>What is wrong with a step's metrics.</summary>
    /// <param name="step">The step.</param>
    /// <returns>The faults, each a sentence without its subject.</returns>
    public static IEnumerable<string> Of(ScriptStep step)
    {
        foreach (var metric in step.Metrics)
        {
            if (!metric.Metric.Name.StartsWith(StepMetric.Prefix, StringComparison.Ordinal))
            {
                yield return $"gives '{metric.Metric.Name}', which Argo would store under another name";
            }

            if (!step.Outputs.Contains(metric.Output, StringComparer.Ordinal))
            {
                yield return $"takes '{metric.Metric.Name}' from '{metric.Output}', which it does not give";
            }

            if (!metric.Labels.Keys.Order(StringComparer.Ordinal)
                .SequenceEqual(metric.Metric.Labels.Order(StringComparer.Ordinal), StringComparer.Ordinal))
            {
                yield return $"gives '{metric.Metric.Name}' other labels than the metric has";
            }
        }
    }
}
