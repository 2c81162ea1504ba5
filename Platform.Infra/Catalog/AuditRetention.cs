using System.Collections.Immutable;
using Platform.Configuration;

namespace Platform.Catalog;

/// <summary>How long an environment keeps who did what, and why so long.</summary>
/// <param name="Environment">The environment.</param>
/// <param name="Days">Days; one of the figures that CloudWatch offers, since the audit log takes the same.</param>
/// <param name="Reason">Why.</param>
public sealed record AuditRetention(DeploymentEnvironment Environment, int Days, string Reason)
{
    /// <summary>All environments.</summary>
    public static ImmutableArray<AuditRetention> All { get; } =
    [
        new(DeploymentEnvironment.Local, 7, "A cluster on one's own machine is thrown away sooner."),
        new(DeploymentEnvironment.Dev, 30, "People change much by hand here, and ask within a sprint or two who it was."),
        new(DeploymentEnvironment.Staging, 90, "A quarter: what went to production last quarter was tried here."),
        new(
            DeploymentEnvironment.Prod, 365,
            "A year, as scanners (checkov CKV_AWS_338) and PCI DSS 10.5.1 ask; storage costs a fraction of what coming in does."),
    ];

    /// <summary>The retention of an environment.</summary>
    /// <param name="environment">The environment.</param>
    /// <returns>The retention.</returns>
    public static AuditRetention Of(DeploymentEnvironment environment) =>
        All.Single(one => one.Environment == environment);
}
