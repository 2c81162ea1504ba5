using System.Collections.Immutable;

namespace Platform.Signals.Metrics;

/// <summary>A metric as an exporter has it: part of the contract that alerts and panels rest on.</summary>
public sealed record Metric
{
    /// <summary>Name as Prometheus stores it; of a histogram, without <c>_bucket</c>, <c>_sum</c>, <c>_count</c>.</summary>
    public required string Name { get; init; }

    /// <summary>What kind of metric it is, which decides the functions that make sense on it.</summary>
    public required MetricKind Kind { get; init; }

    /// <summary>Who exports it.</summary>
    public required Exporter Exporter { get; init; }

    /// <summary>First version of the exporter that has it, such as <c>2.6.0</c>; <c>null</c> where all have.</summary>
    public string? Since { get; init; }

    /// <summary>First version of the exporter that no longer has it; <c>null</c> where the newest has.</summary>
    public string? Until { get; init; }

    /// <summary>
    /// Labels that it carries as Prometheus stores them, beside <see cref="Metrics.Exporter.TargetLabels"/> and a
    /// bucket's <c>le</c>: one that a target label pushes aside reads <c>exported_namespace</c>.
    /// </summary>
    public ImmutableArray<string> Labels { get; init; } = [];

    /// <summary>Where the fact was read.</summary>
    public required string Source { get; init; }

    /// <summary>The name, so that a metric can stand in an expression's text.</summary>
    /// <returns>The name.</returns>
    public override string ToString() => Name;
}
