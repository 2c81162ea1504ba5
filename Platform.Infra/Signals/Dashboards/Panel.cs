using System.Collections.Immutable;

namespace Platform.Signals.Dashboards;

/// <summary>One picture of a dashboard.</summary>
public abstract record Panel
{
    /// <summary>
    /// Its key: kebab case, unique in the dashboard, and never changed, for its numeric id comes from it.
    /// </summary>
    public required string Key { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>What is seen, and what is normal; for readers who did not make it.</summary>
    public required string Description { get; init; }

    /// <summary>Width in the grid, of 24.</summary>
    public int Width { get; init; }

    /// <summary>Height in the grid; a unit is about 30 pixels.</summary>
    public int Height { get; init; }

    /// <summary>Links in its corner.</summary>
    public ImmutableArray<DashboardLink> Links { get; init; } = [];

    /// <summary>Where its data comes from; empty where it has none of its own.</summary>
    public virtual ImmutableArray<Target> Targets { get; init; } = [];

    private protected Panel(int width, int height)
    {
        Width = width;
        Height = height;
    }
}
