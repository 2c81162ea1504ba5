using System.Collections.Immutable;
using Platform.Configuration;

namespace Platform.Policies;

/// <summary>What happens to objects that do not pass, by environment.</summary>
/// <param name="Dev">In dev, and on a machine of one's own.</param>
/// <param name="Staging">In staging.</param>
/// <param name="Prod">In prod.</param>
public sealed record PolicyActions(
    ImmutableArray<PolicyAction> Dev, ImmutableArray<PolicyAction> Staging, ImmutableArray<PolicyAction> Prod)
{
    /// <summary>Dev reports, staging reports and warns, prod refuses.</summary>
    public static PolicyActions Usual { get; } =
        new([PolicyAction.Audit], [PolicyAction.Audit, PolicyAction.Warn], [PolicyAction.Deny]);

    /// <summary>Reported everywhere, refused nowhere.</summary>
    public static PolicyActions AuditOnly { get; } = Everywhere(PolicyAction.Audit);

    /// <summary>The same in all environments.</summary>
    /// <param name="actions">The actions.</param>
    /// <returns>The table.</returns>
    public static PolicyActions Everywhere(params ImmutableArray<PolicyAction> actions) => new(actions, actions, actions);

    /// <summary>The actions in an environment.</summary>
    /// <param name="environment">The environment.</param>
    /// <returns>At least one.</returns>
    public ImmutableArray<PolicyAction> In(DeploymentEnvironment environment) => environment switch
    {
        DeploymentEnvironment.Prod => Prod,
        DeploymentEnvironment.Staging => Staging,
        _ => Dev,
    };
}

/// <summary>What happens to an object that does not pass, in Kubernetes' words.</summary>
public enum PolicyAction
{
    /// <summary>It is reported.</summary>
    Audit,

    /// <summary>The user is warned.</summary>
    Warn,

    /// <summary>It is refused, and the user told why.</summary>
    Deny,
}
