using System.Collections.Immutable;
using Platform.Catalog;

namespace Platform.Signals.Metrics;

/// <summary>What exports metrics: a program at the version that the platform pins.</summary>
/// <param name="Name">The program's name, such as <c>kube-state-metrics</c>.</param>
/// <param name="Version">The version that runs where the platform installs it.</param>
/// <param name="Operator">
/// The operator that brings it; <c>null</c> where it is part of Kubernetes, or of something that is not in the list.
/// </param>
/// <param name="Source">Where the version was read.</param>
public sealed record Exporter(string Name, string Version, OperatorName? Operator, string Source)
{
    /// <summary>
    /// The <c>job</c> that its targets get from their monitor; <c>null</c> where it depends on the installation.
    /// </summary>
    public string? Job { get; init; }

    /// <summary>Labels that a scrape puts on every series: those of the Prometheus Operator's monitors.</summary>
    public ImmutableArray<string> TargetLabels { get; init; } =
        ["container", "endpoint", "instance", "job", "namespace", "pod", "service"];

    /// <summary>A metric of this exporter.</summary>
    /// <param name="name">Name as Prometheus stores it; of a histogram, without suffix.</param>
    /// <param name="kind">What kind it is.</param>
    /// <param name="source">Where the fact was read.</param>
    /// <param name="labels">Labels that it carries beside <see cref="TargetLabels"/>.</param>
    /// <returns>The metric.</returns>
    public Metric Metric(string name, MetricKind kind, string source, ReadOnlySpan<string> labels) => new()
    {
        Name = name,
        Kind = kind,
        Exporter = this,
        Labels = [.. labels],
        Source = source,
    };
}
