using Platform.Components.Operators;
using Platform.Tenancy;
using Pulumi;

namespace Platform.Components.Governance.Tenancy;

/// <summary>
/// A namespace's network. What every pod needs is allowed before everything else is denied, so that no pod is ever
/// without names and credentials.
/// </summary>
internal static class TeamNetwork
{
    /// <summary>Name of the policy that denies.</summary>
    public const string Deny = "default-deny";

    /// <summary>Name of the policy that allows.</summary>
    public const string Allow = "allow-basics";

    /// <summary>Creates the policies.</summary>
    /// <param name="name">Beginning of the logical names.</param>
    /// <param name="team">The team.</param>
    /// <param name="ns">The namespace.</param>
    /// <param name="args">What the cluster is like.</param>
    /// <param name="after">The namespace in the cluster.</param>
    /// <param name="parent">The component.</param>
    public static void Create(
        string name, Team team, string ns, PlatformTenancyArgs args, Resource after, Resource parent)
    {
        var basics = OperatorNetwork.Create(
            new OperatorSite(name, parent, [after]),
            ns,
            new PodTraffic
            {
                Name = Allow,
                Pods = CommonTraffic.Labels(),
                In = TeamTraffic.In(team),
                Out = TeamTraffic.Out(team, args),
            });
        _ = OperatorNetwork.Create(
            new OperatorSite(name, parent, [basics]), ns, new PodTraffic { Name = Deny, Pods = CommonTraffic.Labels() });
    }
}
