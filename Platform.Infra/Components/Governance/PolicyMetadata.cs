using Platform.Policies;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Platform.Components.Governance;

/// <summary>Name, labels and annotations of a policy; Kyverno's reports show the annotations.</summary>
internal static class PolicyMetadata
{
    /// <summary>The metadata.</summary>
    /// <param name="policy">The policy.</param>
    public static ObjectMetaArgs Of(Policy policy) => new()
    {
        Name = policy.Name,
        Labels = { ["app.kubernetes.io/part-of"] = "platform" },
        Annotations =
        {
            ["policies.kyverno.io/title"] = policy.Title,
            ["policies.kyverno.io/description"] = policy.Why,
        },
    };
}
