using System.Collections.Immutable;
using Platform.Calendar;
using Platform.Catalog;
using Platform.Components.Operators;
using Platform.Configuration;
using Pulumi;

namespace Platform.Components.Governance.Windows;

/// <summary>What <see cref="DeploymentWindows"/> is made from.</summary>
public sealed record DeploymentWindowsArgs
{
    /// <summary>The calendar as moments.</summary>
    public required CompiledCalendar Calendar { get; init; }

    /// <summary>The calendar as Argo CD's sync windows.</summary>
    internal ImmutableArray<SyncWindow> SyncWindows { get; init; } = [];

    /// <summary>Why windows freeze, by name.</summary>
    public ImmutableSortedDictionary<string, string> Reasons { get; init; } =
        ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Groups of people who may overrule the calendar, beside administrators.</summary>
    public ImmutableArray<string> OverrideGroups { get; init; } = [];

    /// <summary>The port that the API server listens on.</summary>
    public required int ApiServerPort { get; init; }

    /// <summary>Argo CD's namespace; <c>null</c> where the cluster does without Argo CD.</summary>
    public string? ArgoCdNamespace { get; init; }

    /// <summary>Whatever brings Argo CD.</summary>
    public ImmutableArray<Resource> AfterArgoCd { get; init; } = [];

    /// <summary>The arguments that a configuration asks for.</summary>
    /// <param name="config">The configuration, validated.</param>
    /// <param name="afterArgoCd">Whatever brings Argo CD.</param>
    /// <returns>The arguments.</returns>
    public static DeploymentWindowsArgs Of(PlatformConfig config, IEnumerable<Resource> afterArgoCd)
    {
        ArgumentNullException.ThrowIfNull(config);
        var calendar = config.Governance.Calendar;
        return new DeploymentWindowsArgs
        {
            Calendar = ConfiguredCalendar.Compiled(calendar),
            SyncWindows = Windows.SyncWindows.Of(ConfiguredCalendar.Of(calendar)),
            Reasons = calendar.Windows.Where(pair => pair.Value.Reason is not null)
                .ToImmutableSortedDictionary(pair => pair.Key, pair => pair.Value.Reason!, StringComparer.Ordinal),
            OverrideGroups = calendar.OverrideGroups,
            ApiServerPort = CommonTraffic.ApiServerPort(config.Cluster.ComputeMode),
            ArgoCdNamespace = OperatorStates.Of(config).IsOff(OperatorName.ArgoCd) ? null : WindowNames.ArgoCd,
            AfterArgoCd = [.. afterArgoCd],
        };
    }
}
