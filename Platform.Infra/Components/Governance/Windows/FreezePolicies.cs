using System.Collections.Immutable;
using Platform.Calendar;
using Platform.Configuration;
using Platform.Policies;

namespace Platform.Components.Governance.Windows;

/// <summary>The policies that enforce the deployment calendar, and those that watch over it.</summary>
public static class FreezePolicies
{
    /// <summary>Label of an object that is deployed in spite of a freeze.</summary>
    public const string BypassLabel = "fasti.sh/bypass-freeze";

    /// <summary>Annotation that says why.</summary>
    public const string BypassReason = "fasti.sh/bypass-reason";

    /// <summary>Annotation that says until when, as RFC 3339.</summary>
    public const string BypassUntil = "fasti.sh/bypass-until";

    /// <summary>What every denial begins with; the thaw knows denied syncs by it.</summary>
    public const string Denial = "deployments are frozen until";

    /// <summary>Name of the policy that denies deployments in a freeze.</summary>
    public const string Freeze = "deployment-windows";

    /// <summary>Name of the policy that counts bypasses.</summary>
    public const string Bypass = "deployment-freeze-bypass";

    /// <summary>Name of the policy on who writes the calendar's objects.</summary>
    public const string Guard = "deployment-freeze-guard";

    /// <summary>The policies of a stack.</summary>
    /// <param name="config">The configuration, validated.</param>
    /// <returns>The policies.</returns>
    public static ImmutableArray<Policy> Of(PlatformConfig config)
    {
        ArgumentNullException.ThrowIfNull(config);
        var calendar = config.Governance.Calendar;
        return [FreezePolicy.Of(calendar.AllowRestarts), BypassPolicy.Of(calendar.AllowRestarts), GuardPolicy.Of(calendar.Writers)];
    }

    /// <summary>The requests that are about workloads under the calendar.</summary>
    internal static PolicyMatch Match { get; } = new()
    {
        Resources =
        [
            new("apps", "v1", ["daemonsets", "deployments", "statefulsets"], ["CREATE", "UPDATE"]),
            new("batch", "v1", ["cronjobs"], ["CREATE", "UPDATE"]),
            new("argoproj.io", "v1alpha1", ["rollouts"], ["CREATE", "UPDATE"]),
        ],
        Namespaces =
        [
            new(WindowNames.ScopeLabel, LabelOperator.In, [WindowNames.ScopeEnabled]),
            .. ExemptNamespaces.Excluded,
            new(ExemptNamespaces.NameLabel, LabelOperator.NotIn, [FreezeNames.Namespace]),
        ],
    };

    /// <summary>What the admission controller reads, which its chart does not let it.</summary>
    internal static PolicyGrant ReadsConfigMaps { get; } = new()
    {
        Controller = KyvernoController.Admission,
        Group = "",
        Resources = ["configmaps"],
        Verbs = ["get", "list", "watch"],
        Reason = "read the freeze's state and the compiled calendar",
    };
}
