using System.Collections.Immutable;
using Platform.Configuration;

namespace Platform.Recovery;

/// <summary>What is promised for one component in a disaster.</summary>
public sealed record RecoveryObjective
{
    /// <summary>The component: its key in <c>platform:recovery.objectives</c>.</summary>
    public required string Component { get; init; }

    /// <summary>
    /// The most time between two recovery points (RPO), zero where nothing is lost; <c>null</c> where nothing is kept
    /// that could be lost.
    /// </summary>
    public required TimeSpan? Rpo { get; init; }

    /// <summary>The most time until it works again (RTO); <c>null</c> where none is promised.</summary>
    public required TimeSpan? Rto { get; init; }

    /// <summary>What it is recovered with.</summary>
    public required RecoveryMethod Method { get; init; }

    /// <summary>With Velero, the namespaces or globs that are meant; empty means those of all workloads.</summary>
    public ImmutableArray<string> IncludedNamespaces { get; init; } = [];

    /// <summary>With Velero, the namespaces or globs that nothing is promised for.</summary>
    public ImmutableArray<string> ExcludedNamespaces { get; init; } = [];

    /// <summary>Reads one.</summary>
    /// <param name="component">Its key.</param>
    /// <param name="config">Its value, validated.</param>
    /// <returns>The objective.</returns>
    public static RecoveryObjective Of(string component, RecoveryObjectiveConfig config)
    {
        ArgumentNullException.ThrowIfNull(config);
        return new RecoveryObjective
        {
            Component = component,
            Rpo = Time(config.Rpo),
            Rto = Time(config.Rto),
            Method = config.Method,
            IncludedNamespaces = config.IncludedNamespaces,
            ExcludedNamespaces = config.ExcludedNamespaces,
        };
    }

    private static TimeSpan? Time(string? text) =>
        text is not null && GoDuration.TryParse(text, out var duration, out _) ? duration.TimeSpan : null;
}
