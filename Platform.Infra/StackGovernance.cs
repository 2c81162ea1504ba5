using Platform.Catalog;
using Platform.Components.Governance;
using Platform.Components.Governance.AuditTrail;
using Platform.Components.Governance.Drift;
using Platform.Components.Governance.Exceptions;
using Platform.Components.Governance.Tenancy;
using Platform.Components.Governance.Windows;
using Pulumi;

namespace Platform;

/// <summary>The part of a stack that says who may run what, and when: teams, the calendar, policies and exceptions.</summary>
internal static class StackGovernance
{
    /// <summary>Creates it.</summary>
    /// <param name="ground">What it stands on.</param>
    /// <returns>The calendar, whose namespace others have rights in.</returns>
    public static DeploymentWindows Create(StackGround ground)
    {
        var (config, operators) = (ground.Config, ground.Operators);
        if (!config.Tenancy.Teams.IsEmpty)
        {
            IReadOnlyList<Resource> secrets = operators.IsInstalled(OperatorName.ExternalSecrets)
                ? operators.After(OperatorName.ExternalSecrets)
                : [];
            _ = new PlatformTenancy("teams", PlatformTenancyArgs.Of(config, secrets), ground.InBoth());
        }

        IReadOnlyList<Resource> argoCd = operators.IsOff(OperatorName.ArgoCd) ? [] : operators.After(OperatorName.ArgoCd);
        var windows = new DeploymentWindows("deployment-windows", DeploymentWindowsArgs.Of(config, argoCd), ground.InCluster());
        _ = new DriftDetection("drift", DriftDetectionArgs.Of(config, [windows]), ground.InCluster());
        _ = new AuditTrail("audit-trail", AuditTrailArgs.Of(config, ground.Cluster, argoCd), ground.InBoth());
        if (!operators.IsOff(OperatorName.Kyverno))
        {
            var kyverno = operators.After(OperatorName.Kyverno);
            var exceptions = new PlatformExceptions(
                "exceptions", PlatformExceptionsArgs.Of(config, kyverno), ground.InCluster());
            _ = new GovernancePolicies(
                "governance", GovernancePoliciesArgs.Of(config, [.. kyverno, exceptions]), ground.InCluster());
        }

        return windows;
    }
}
