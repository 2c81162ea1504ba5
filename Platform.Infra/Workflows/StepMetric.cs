using System.Collections.Immutable;
using Platform.Signals.Metrics;

namespace Platform.Workflows;

/// <summary>
/// An output of a step that Prometheus learns as a gauge, unless it is <see cref="None"/>. The controller keeps it until
/// it restarts (argo-workflows: Metrics, Custom metrics).
/// </summary>
/// <param name="Metric">The metric as Prometheus stores it.</param>
/// <param name="Help">What it says; the same wherever the metric is given, or Argo refuses it.</param>
/// <param name="Output">The output with the number, in kebab case.</param>
public sealed record StepMetric(Metric Metric, string Help, string Output)
{
    /// <summary>What an output says that has no number.</summary>
    public const string None = "none";

    /// <summary>What Argo puts in front of the name of every metric.</summary>
    public const string Prefix = "argo_workflows_";

    /// <summary>Labels with their values.</summary>
    public ImmutableSortedDictionary<string, string> Labels { get; init; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>The name as a workflow writes it.</summary>
    public string Name => Metric.Name[Prefix.Length..];
}
