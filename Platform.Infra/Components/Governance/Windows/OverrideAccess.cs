using System.Collections.Immutable;
using Platform.Calendar;
using Platform.Manifests;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Rbac.V1;

namespace Platform.Components.Governance.Windows;

/// <summary>Who may overrule the calendar, beside administrators of the cluster.</summary>
internal static class OverrideAccess
{
    /// <summary>Creates the role, and its binding where there are groups.</summary>
    /// <param name="name">The component's name.</param>
    /// <param name="groups">The groups.</param>
    /// <param name="ns">The namespace.</param>
    /// <param name="parent">The component.</param>
    public static void Create(string name, ImmutableArray<string> groups, Resource ns, Resource parent) => new GroupAccess
    {
        Name = WindowNames.OverrideEditor,
        Namespace = FreezeNames.Namespace,
        Groups = groups,
        Rules =
        [
            new PolicyRuleArgs
            {
                ApiGroups = { "" },
                Resources = { "configmaps" },
                ResourceNames = { FreezeNames.Override },
                Verbs = { "delete", "get", "patch", "update" },
            },
            // A name says nothing about an object that is not there yet.
            new PolicyRuleArgs { ApiGroups = { "" }, Resources = { "configmaps" }, Verbs = { "create" } },
            new PolicyRuleArgs
            {
                ApiGroups = { "" },
                Resources = { "configmaps" },
                ResourceNames = { FreezeNames.Calendar, FreezeNames.State },
                Verbs = { "get" },
            },
        ],
    }.Create($"{name}-override-editor", new CustomResourceOptions { Parent = parent, DependsOn = { ns } });
}
