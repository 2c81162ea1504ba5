using Platform.Policies;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Policies.V1;
using Pulumi.KubernetesCrds.Policies.V1;

namespace Platform.Components.Governance;

/// <summary>Policies that make other objects, as Kyverno's objects.</summary>
internal static class GeneratingPolicies
{
    /// <summary>Creates one.</summary>
    /// <param name="logicalName">The object's logical name.</param>
    /// <param name="policy">The policy.</param>
    /// <param name="body">Its body.</param>
    /// <param name="options">The object's options.</param>
    public static GeneratingPolicy Create(
        string logicalName, Policy policy, PolicyBody.Generating body, CustomResourceOptions options)
    {
        var spec = new GeneratingPolicySpecArgs
        {
            MatchConstraints = GeneratingMatch.Of(policy.Match),
            Generate = [.. body.Expressions.Select(expression =>
                new GeneratingPolicySpecGenerateArgs { Expression = expression })],
            Evaluation = new GeneratingPolicySpecEvaluationArgs
            {
                GenerateExisting = new GeneratingPolicySpecEvaluationGenerateExistingArgs { Enabled = body.ForExisting },
                Synchronize = new GeneratingPolicySpecEvaluationSynchronizeArgs { Enabled = body.Synchronize },
            },
        };
        if (!policy.Conditions.IsEmpty)
        {
            spec.MatchConditions = [.. GeneratingMatch.Conditions(policy.Conditions)];
        }

        if (!policy.Variables.IsEmpty)
        {
            spec.Variables = [.. GeneratingMatch.Variables(policy.Variables)];
        }

        return new GeneratingPolicy(
            logicalName, new GeneratingPolicyArgs { Metadata = PolicyMetadata.Of(policy), Spec = spec }, options);
    }
}
