using Platform.Catalog;
using Pulumi.Kubernetes.Helm.V3;
using Pulumi.Kubernetes.Types.Inputs.Helm.V3;

namespace Platform.Components.Operators;

/// <summary>The Helm releases of an operator.</summary>
internal static class OperatorRelease
{
    /// <summary>Creates the release of an operator's chart.</summary>
    /// <param name="one">The operator.</param>
    /// <param name="plan">What operators have in common.</param>
    /// <param name="site">Where, and after what.</param>
    /// <returns>The release.</returns>
    public static Release Create(Operator one, OperatorPlan plan, OperatorSite site)
    {
        var chart = one.Chart ?? throw new InvalidOperationException($"{one.Name} has neither chart nor add-on.");
        var args = Args(one, chart);
        args.Version = plan.Config.Of(one.Name).PinnedVersion ?? chart.Version;
        args.Values = one.Values(plan);
        return new Release($"{site.Name}-release", args, site.Options());
    }

    /// <summary>Creates the release of an operator's CRDs.</summary>
    /// <param name="one">The operator.</param>
    /// <param name="chart">The chart of its CRDs.</param>
    /// <param name="site">Where, and after what.</param>
    /// <returns>The release.</returns>
    public static Release CreateCrds(Operator one, HelmChart chart, OperatorSite site) =>
        new($"{site.Name}-crds", Args(one, chart), site.Options());

    private static ReleaseArgs Args(Operator one, HelmChart chart)
    {
        var args = new ReleaseArgs
        {
            Name = chart.Name,
            Namespace = one.Place.Namespace,
            Chart = chart.IsOci ? $"{chart.Repository}/{chart.Name}" : chart.Name,
            Version = chart.Version,
            Atomic = true,
            MaxHistory = 5,
            Timeout = (int)one.Timeout.TotalSeconds,
        };
        if (!chart.IsOci)
        {
            args.RepositoryOpts = new RepositoryOptsArgs { Repo = chart.Repository };
        }

        return args;
    }
}
