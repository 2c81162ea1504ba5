using System.Collections.Immutable;
using Platform.Configuration;
using Pulumi;

namespace Platform.Components.Governance.Drift;

/// <summary>What <see cref="DriftDetection"/> is made from.</summary>
public sealed record DriftDetectionArgs
{
    /// <summary>Groups whose members may write the report on infrastructure.</summary>
    public ImmutableArray<string> ReporterGroups { get; init; } = [];

    /// <summary>Whatever brings the report's namespace.</summary>
    public required ImmutableArray<Resource> After { get; init; }

    /// <summary>The arguments that a configuration asks for.</summary>
    /// <param name="config">The configuration, validated.</param>
    /// <param name="after">Whatever brings the report's namespace.</param>
    /// <returns>The arguments.</returns>
    public static DriftDetectionArgs Of(PlatformConfig config, IEnumerable<Resource> after)
    {
        ArgumentNullException.ThrowIfNull(config);
        return new DriftDetectionArgs { ReporterGroups = config.Governance.Drift.ReporterGroups, After = [.. after] };
    }
}
