using System.Collections.Immutable;

namespace Platform.Signals.Rules;

/// <summary>A rule as Prometheus reads it: it alerts or it records.</summary>
public sealed record Rule
{
    /// <summary>The alert's name; <c>null</c> where it records.</summary>
    public string? Alert { get; init; }

    /// <summary>Name of the recorded series; <c>null</c> where it alerts.</summary>
    public string? Record { get; init; }

    /// <summary>PromQL.</summary>
    public required string Expression { get; init; }

    /// <summary>How long it must hold; zero for at once.</summary>
    public TimeSpan For { get; init; }

    /// <summary>How long the alert goes on after it stopped holding; zero for not at all.</summary>
    public TimeSpan KeepFiringFor { get; init; }

    /// <summary>Labels that it puts on what it makes.</summary>
    public ImmutableSortedDictionary<string, string> Labels { get; init; } = Empty;

    /// <summary>Texts of the alert, as Prometheus' templates.</summary>
    public ImmutableSortedDictionary<string, string> Annotations { get; init; } = Empty;

    private static ImmutableSortedDictionary<string, string> Empty { get; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);
}
