using System.Collections.Immutable;

namespace Platform.Signals.Dashboards;

/// <summary>A column of a table.</summary>
/// <param name="Field">
/// A label; or <c>Value</c> where the table has one target, and <c>Value #A</c>, <c>Value #B</c>, … in the order of its
/// targets where it has several.
/// </param>
/// <param name="Title">Its heading.</param>
public sealed record TableColumn(string Field, string Title)
{
    /// <summary>Unit of its numbers; <c>null</c> is the panel's.</summary>
    public Unit? Unit { get; init; }

    /// <summary>Background colours by value; <c>null</c> for none.</summary>
    public Thresholds? Thresholds { get; init; }

    /// <summary>Texts in place of single values.</summary>
    public ImmutableArray<ValueMapping> Mappings { get; init; } = [];

    /// <summary>Where a click leads; <c>${__value.text}</c> in the address is the cell.</summary>
    public DashboardLink? Link { get; init; }

    /// <summary>Width in pixels; <c>null</c> shares what is left.</summary>
    public int? Width { get; init; }
}
