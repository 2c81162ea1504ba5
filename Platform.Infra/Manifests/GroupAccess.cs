using System.Collections.Immutable;
using Pulumi;
using Pulumi.Kubernetes.Rbac.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Rbac.V1;

namespace Platform.Manifests;

/// <summary>A role in a namespace for groups of people or jobs: it is there without any, so that others can bind it.</summary>
internal sealed record GroupAccess
{
    private const string ApiGroup = "rbac.authorization.k8s.io";

    /// <summary>The role's name, and its binding's.</summary>
    public required string Name { get; init; }

    /// <summary>The namespace.</summary>
    public required string Namespace { get; init; }

    /// <summary>The rights.</summary>
    public required ImmutableArray<PolicyRuleArgs> Rules { get; init; }

    /// <summary>The groups that have them; without any there is no binding.</summary>
    public required ImmutableArray<string> Groups { get; init; }

    /// <summary>Creates the role, and its binding where there are groups.</summary>
    /// <param name="logicalName">Their logical name.</param>
    /// <param name="options">Their options.</param>
    public void Create(string logicalName, CustomResourceOptions options)
    {
        var metadata = new ObjectMetaArgs { Name = Name, Namespace = Namespace };
        _ = new Role(logicalName, new RoleArgs { Metadata = metadata, Rules = [.. Rules] }, options);
        if (!Groups.IsEmpty)
        {
            _ = new RoleBinding(
                logicalName,
                new RoleBindingArgs
                {
                    Metadata = metadata,
                    RoleRef = new RoleRefArgs { ApiGroup = ApiGroup, Kind = "Role", Name = Name },
                    Subjects =
                    [
                        .. Groups.Order(StringComparer.Ordinal)
                            .Select(group => new SubjectArgs { ApiGroup = ApiGroup, Kind = "Group", Name = group }),
                    ],
                },
                options);
        }
    }
}
