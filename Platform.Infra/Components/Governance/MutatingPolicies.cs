using Platform.Policies;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Policies.V1;
using Pulumi.KubernetesCrds.Policies.V1;

namespace Platform.Components.Governance;

/// <summary>Policies that change objects, as Kyverno's objects.</summary>
internal static class MutatingPolicies
{
    /// <summary>Creates one.</summary>
    /// <param name="logicalName">The object's logical name.</param>
    /// <param name="policy">The policy.</param>
    /// <param name="body">Its body.</param>
    /// <param name="options">The object's options.</param>
    public static MutatingPolicy Create(
        string logicalName, Policy policy, PolicyBody.Mutating body, CustomResourceOptions options)
    {
        var spec = new MutatingPolicySpecArgs
        {
            MatchConstraints = MutatingMatch.Of(policy.Match),
            Evaluation = new MutatingPolicySpecEvaluationArgs
            {
                MutateExisting = new MutatingPolicySpecEvaluationMutateExistingArgs { Enabled = body.ForExisting },
            },
            Mutations = [.. body.Applies.Select(expression => new MutatingPolicySpecMutationsArgs
            {
                PatchType = "ApplyConfiguration",
                ApplyConfiguration = new MutatingPolicySpecMutationsApplyConfigurationArgs { Expression = expression },
            })],
        };
        if (!policy.Conditions.IsEmpty)
        {
            spec.MatchConditions = [.. MutatingMatch.Conditions(policy.Conditions)];
        }

        if (!policy.Variables.IsEmpty)
        {
            spec.Variables = [.. MutatingMatch.Variables(policy.Variables)];
        }

        return new MutatingPolicy(
            logicalName, new MutatingPolicyArgs { Metadata = PolicyMetadata.Of(policy), Spec = spec }, options);
    }
}
