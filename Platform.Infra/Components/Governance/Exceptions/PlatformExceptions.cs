using Platform.Manifests;
using Platform.Policies;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Policies.V1;
using Pulumi.KubernetesCrds.Policies.V1;

namespace Platform.Components.Governance.Exceptions;

/// <summary>What policies let pass for a while, and the namespace in which Kyverno looks for it.</summary>
public sealed class PlatformExceptions : ComponentResource
{
    /// <summary>The component's type token.</summary>
    public const string Token = "platform:governance:Exceptions";

    /// <summary>Creates everything.</summary>
    /// <param name="name">The component's name; names of its parts begin with it.</param>
    /// <param name="args">What to create.</param>
    /// <param name="options">Its options; they give the Kubernetes provider.</param>
    public PlatformExceptions(string name, PlatformExceptionsArgs args, ComponentResourceOptions? options = null)
        : base(Token, name, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        var ns = ManagedNamespace.Create(
            $"{name}-namespace", ExceptionNames.Namespace, NamespaceLabels.PodSecurity(PodSecurityLevel.Restricted), this);
        // It holds objects only: a pod in it is none of ours.
        DefaultDeny.Create(
            $"{name}-default-deny", ExceptionNames.Namespace, new CustomResourceOptions { Parent = this, DependsOn = { ns } });
        foreach (var exception in args.Exceptions)
        {
            _ = new PolicyException(
                $"{name}-{exception.Name}",
                new PolicyExceptionArgs { Metadata = Metadata(exception), Spec = Spec(exception) },
                new CustomResourceOptions { Parent = this, DependsOn = [ns, .. args.After] });
        }

        RegisterOutputs(new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["names"] = args.Exceptions.Select(exception => exception.Name).ToArray(),
        });
    }

    private static ObjectMetaArgs Metadata(PolicyExemption exception) => new()
    {
        Name = exception.Name,
        Namespace = ExceptionNames.Namespace,
        Labels = { ["app.kubernetes.io/part-of"] = "platform" },
        Annotations =
        {
            [ExceptionNames.Owner] = exception.Owner,
            [ExceptionNames.Reason] = exception.Reason,
        },
    };

    private static PolicyExceptionSpecArgs Spec(PolicyExemption exception) => new()
    {
        PolicyRefs =
        [
            .. exception.Policies.Select(policy => new PolicyExceptionSpecPolicyRefsArgs
            {
                Kind = policy.Kind,
                Name = policy.Name,
            }),
        ],
        MatchConditions =
        [
            .. exception.Conditions.Select(condition => new PolicyExceptionSpecMatchConditionsArgs
            {
                Name = condition.Name,
                Expression = condition.Expression,
            }),
        ],
        ExpiresAt = exception.ExpiresAt,
    };
}
