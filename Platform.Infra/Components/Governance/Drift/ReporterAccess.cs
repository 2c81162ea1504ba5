using System.Collections.Immutable;
using Platform.Manifests;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Rbac.V1;

namespace Platform.Components.Governance.Drift;

/// <summary>
/// Who may write the report on infrastructure, beside administrators: a job that may do nothing else here.
/// </summary>
internal static class ReporterAccess
{
    /// <summary>Creates the role, and its binding where there are groups.</summary>
    /// <param name="name">The component's name.</param>
    /// <param name="groups">The groups.</param>
    /// <param name="after">What brings the namespace.</param>
    /// <param name="parent">The component.</param>
    public static void Create(string name, ImmutableArray<string> groups, Resource[] after, Resource parent) => new GroupAccess
    {
        Name = DriftNames.Reporter,
        Namespace = DriftNames.Namespace,
        Groups = groups,
        Rules =
        [
            new PolicyRuleArgs
            {
                ApiGroups = { "" },
                Resources = { "configmaps" },
                ResourceNames = { DriftNames.Report },
                Verbs = { "get", "patch", "update" },
            },
            // A name says nothing about an object that is not there yet.
            new PolicyRuleArgs { ApiGroups = { "" }, Resources = { "configmaps" }, Verbs = { "create" } },
        ],
    }.Create($"{name}-reporter", new CustomResourceOptions { Parent = parent, DependsOn = after });
}
