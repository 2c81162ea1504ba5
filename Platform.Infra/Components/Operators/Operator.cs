using System.Collections.Immutable;
using Platform.Catalog;
using Platform.Configuration;
using Pulumi;

namespace Platform.Components.Operators;

/// <summary>
/// One operator, as data: what installs it, where, with which values, what it needs and what it brings. Everything
/// that differs between operators is here; <see cref="OperatorInstallation"/> treats them all alike.
/// </summary>
internal sealed record Operator
{
    /// <summary>Which operator.</summary>
    public required OperatorName Name { get; init; }

    /// <summary>Where its pods run.</summary>
    public required OperatorPlace Place { get; init; }

    /// <summary>The chart that installs it; <c>null</c> for an add-on.</summary>
    public HelmChart? Chart { get; init; }

    /// <summary>
    /// A chart of its CRDs alone, installed before every operator: so that others can bring, say, monitors whichever
    /// comes first, and so that an upgrade renews the CRDs, which Helm does not do for a chart's <c>crds</c> folder.
    /// </summary>
    public HelmChart? CrdChart { get; init; }

    /// <summary>The EKS add-on that installs it; <c>null</c> for a chart.</summary>
    public EksAddon? Addon { get; init; }

    /// <summary>Groups of the custom resources that it brings.</summary>
    public ImmutableArray<string> CrdGroups { get; init; } = [];

    /// <summary>How it goes with a compute mode; the default is everywhere.</summary>
    public Func<ComputeMode, ModeFit> Fit { get; init; } = static _ => ModeFit.Fits;

    /// <summary>
    /// What a stack gets that says nothing, where the compute mode allows it; the default is to install.
    /// </summary>
    public Func<ComputeMode, DeploymentEnvironment, OperatorState> Default { get; init; } =
        static (_, _) => OperatorState.Install;

    /// <summary>Operators that must stand first, by what a stack configures.</summary>
    public Func<PlatformConfig, ImmutableArray<OperatorNeed>> Needs { get; init; } = static _ => [];

    /// <summary>Values of the chart, or configuration of the add-on.</summary>
    public Func<OperatorPlan, Dictionary<string, object>> Values { get; init; } =
        static _ => new Dictionary<string, object>(StringComparer.Ordinal);

    /// <summary>
    /// Creates what it has of its own outside its chart. What <see cref="OperatorSite.After"/> lists stands before.
    /// </summary>
    public Func<OperatorPlan, OperatorSite, OperatorGround> Ground { get; init; } =
        static (_, _) => OperatorGround.None;

    /// <summary>What its pods say to whom.</summary>
    public Func<OperatorPlan, ImmutableArray<PodTraffic>> Traffic { get; init; } = static _ => [];

    /// <summary>Creates custom resources that belong to it, such as its default configuration.</summary>
    public Func<OperatorPlan, OperatorSite, IReadOnlyList<Resource>> Extras { get; init; } = static (_, _) => [];

    /// <summary>How long an installation may take.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMinutes(10);
}
