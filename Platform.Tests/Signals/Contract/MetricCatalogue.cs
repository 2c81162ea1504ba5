using System.Reflection;
using Platform.Signals.Metrics;

namespace Platform.Tests.Signals.Contract;

/// <summary>Every metric that alerts and panels may read.</summary>
internal static class MetricCatalogue
{
    /// <summary>The metrics of all exporters.</summary>
    public static IReadOnlyList<Metric> All { get; } =
    [
        .. typeof(Metric).Assembly.GetTypes()
            .Where(type => type.Namespace == "Platform.Signals.Metrics.Catalogue")
            .SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static))
            .Where(property => property.PropertyType == typeof(Metric))
            .Select(property => (Metric)property.GetValue(null)!),
    ];

    /// <summary>Those and the series that the stacks record.</summary>
    public static IReadOnlyList<Metric> WithRecorded { get; } =
    [
        .. All,
        .. StackSignalSets.All.Values.SelectMany(set => set.Recordings).Select(recording => recording.Metric)
            .DistinctBy(metric => metric.Name, StringComparer.Ordinal),
    ];
}
