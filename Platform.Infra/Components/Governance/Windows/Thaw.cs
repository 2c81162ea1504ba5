using Platform.Calendar;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Rbac.V1;

namespace Platform.Components.Governance.Windows;

/// <summary>What starts the syncs again that a freeze denied.</summary>
internal static class Thaw
{
    /// <summary>Creates the CronJob with its identity and rights.</summary>
    /// <param name="name">The component's name.</param>
    /// <param name="argoCd">Argo CD's namespace.</param>
    /// <param name="after">What must be there before.</param>
    /// <param name="parent">The component.</param>
    public static void Create(string name, string argoCd, Resource[] after, Resource parent)
    {
        var job = new ScriptCronJob
        {
            Name = WindowNames.Thaw,
            // Between two runs of the reconciler, so that it sees what that has written.
            Schedule = "2-59/5 * * * *",
            Script = WindowScripts.Thaw,
            Variables =
            [
                ("ARGOCD_NAMESPACE", argoCd),
                ("DENIAL", FreezePolicies.Denial),
                ("FREEZE_CALENDAR", FreezeNames.Calendar),
                ("FREEZE_STATE", FreezeNames.State),
                ("GOVERNANCE_NAMESPACE", FreezeNames.Namespace),
            ],
        };
        var options = new CustomResourceOptions { Parent = parent, DependsOn = after };
        var account = job.Account($"{name}-thaw", options);
        Resource[] access =
        [
            .. NamespacedAccess.Create($"{name}-thaw", job.Name, FreezeNames.Namespace, [ReadFreeze()], options),
            .. NamespacedAccess.Create($"{name}-thaw-{argoCd}", job.Name, argoCd, [Sync()], options),
        ];
        _ = job.Create(
            $"{name}-thaw",
            new CustomResourceOptions { Parent = parent, DependsOn = (Resource[])[.. after, account, .. access] });
    }

    private static PolicyRuleArgs ReadFreeze() => new()
    {
        ApiGroups = { "" },
        Resources = { "configmaps" },
        ResourceNames = { FreezeNames.Calendar, FreezeNames.State },
        Verbs = { "get" },
    };

    private static PolicyRuleArgs Sync() => new()
    {
        ApiGroups = { "argoproj.io" },
        Resources = { "applications" },
        Verbs = { "list", "patch" },
    };
}
