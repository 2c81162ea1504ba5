using System.Collections.Immutable;
using Platform.Signals.Metrics;

namespace Platform.Slo;

/// <summary>A recorded series in the making.</summary>
/// <param name="Metric">What it makes.</param>
/// <param name="Window">Its label <c>window</c>; <c>null</c> where it has none.</param>
/// <param name="Expression">PromQL.</param>
/// <param name="Reads">What it reads.</param>
internal sealed record SloRecord(Metric Metric, string? Window, string Expression, ImmutableArray<Metric> Reads)
{
    /// <summary>Further labels.</summary>
    public ImmutableSortedDictionary<string, string> Labels { get; init; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);
}
