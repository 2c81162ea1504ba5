using System.Collections.Immutable;

namespace Platform.Configuration;

/// <summary>
/// Key <c>platform:governance.drift</c>: the nightly look at infrastructure that is not as its program says.
/// </summary>
public sealed record DriftConfig
{
    /// <summary>
    /// Whether a job runs <c>platform drift --report</c> each night and applies what it prints. With it, no report within 26
    /// hours is an alert; without it only a report that was there and is not renewed.
    /// </summary>
    public bool NightlyCheck { get; init; }

    /// <summary>
    /// Groups of Kubernetes' whose members may write the report, beside administrators: the nightly job's.
    /// </summary>
    [GroupName]
    public ImmutableArray<string> ReporterGroups { get; init; } = [];
}
