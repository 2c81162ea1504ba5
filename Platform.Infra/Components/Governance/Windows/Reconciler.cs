using System.Globalization;
using Platform.Calendar;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Rbac.V1;

namespace Platform.Components.Governance.Windows;

/// <summary>What writes the state: every five minutes it looks at calendar, override and clock.</summary>
internal static class Reconciler
{
    /// <summary>Creates the CronJob with its identity and rights.</summary>
    /// <param name="name">The component's name.</param>
    /// <param name="after">What must be there before.</param>
    /// <param name="parent">The component.</param>
    public static void Create(string name, Resource[] after, Resource parent)
    {
        var job = new ScriptCronJob
        {
            Name = WindowNames.Reconciler,
            Schedule = "*/5 * * * *",
            Script = WindowScripts.Reconcile,
            Variables =
            [
                ("CALENDAR", FreezeNames.Calendar),
                ("DECISION", WindowScripts.Decision),
                (
                    "LONGEST_OPEN_SECONDS",
                    FreezeOverride.LongestOpen.TotalSeconds.ToString("0", CultureInfo.InvariantCulture)),
                ("NAMESPACE", FreezeNames.Namespace),
                ("OVERRIDE", FreezeNames.Override),
                ("STATE", FreezeNames.State),
            ],
        };
        var options = new CustomResourceOptions { Parent = parent, DependsOn = after };
        var account = job.Account($"{name}-reconciler", options);
        var access = NamespacedAccess.Create(
            $"{name}-reconciler", job.Name, FreezeNames.Namespace, Rules(), options);
        _ = job.Create(
            $"{name}-reconciler",
            new CustomResourceOptions { Parent = parent, DependsOn = (Resource[])[.. after, account, .. access] });
    }

    // A right to create cannot be tied to a name; a policy sees to it that nothing but the state is made with it.
    private static IEnumerable<PolicyRuleArgs> Rules() =>
    [
        new PolicyRuleArgs
        {
            ApiGroups = { "" },
            Resources = { "configmaps" },
            ResourceNames = { FreezeNames.Calendar, FreezeNames.State, FreezeNames.Override },
            Verbs = { "get" },
        },
        new PolicyRuleArgs
        {
            ApiGroups = { "" },
            Resources = { "configmaps" },
            ResourceNames = { FreezeNames.State },
            Verbs = { "update" },
        },
        new PolicyRuleArgs { ApiGroups = { "" }, Resources = { "configmaps" }, Verbs = { "create" } },
    ];
}
