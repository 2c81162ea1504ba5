using System.Collections.Immutable;

namespace Platform.Signals.Dashboards;

/// <summary>A panel that shows numbers, and so says what they are.</summary>
public abstract record DataPanel : Panel
{
    /// <summary>Unit of the numbers.</summary>
    public required Unit Unit { get; init; }

    /// <summary>Digits after the point; <c>null</c> leaves it to Grafana.</summary>
    public int? Decimals { get; init; }

    /// <summary>Least value of the scale; <c>null</c> leaves it to the data.</summary>
    public double? Minimum { get; init; }

    /// <summary>Greatest value of the scale; <c>null</c> leaves it to the data.</summary>
    public double? Maximum { get; init; }

    /// <summary>Colours by value.</summary>
    public Thresholds Thresholds { get; init; } = Thresholds.None;

    /// <summary>Texts in place of single values.</summary>
    public ImmutableArray<ValueMapping> Mappings { get; init; } = [];

    /// <summary>Series that look different from the others, by their legend.</summary>
    public ImmutableArray<SeriesOverride> Overrides { get; init; } = [];

    /// <summary>What stands where there is no data; <c>null</c> is Grafana's own text.</summary>
    public string? NoValue { get; init; }

    private protected DataPanel(int width, int height)
        : base(width, height)
    {
    }
}
