using Platform.Configuration;
using Platform.Policies;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Policies.V1;
using Pulumi.KubernetesCrds.Policies.V1;

namespace Platform.Components.Governance;

/// <summary>Policies that refuse or report, as Kyverno's objects.</summary>
internal static class ValidatingPolicies
{
    /// <summary>Creates one.</summary>
    /// <param name="logicalName">The object's logical name.</param>
    /// <param name="policy">The policy.</param>
    /// <param name="body">Its body.</param>
    /// <param name="environment">Where it is.</param>
    /// <param name="options">The object's options.</param>
    public static ValidatingPolicy Create(
        string logicalName, Policy policy, PolicyBody.Validating body, DeploymentEnvironment environment,
        CustomResourceOptions options) => new(
            logicalName,
            new ValidatingPolicyArgs { Metadata = PolicyMetadata.Of(policy), Spec = Spec(policy, body, environment) },
            options);

    private static ValidatingPolicySpecArgs Spec(
        Policy policy, PolicyBody.Validating body, DeploymentEnvironment environment)
    {
        var spec = new ValidatingPolicySpecArgs
        {
            FailurePolicy = body.OpenOnFailure ? "Ignore" : "Fail",
            MatchConstraints = ValidatingMatch.Of(policy.Match),
            ValidationActions = [.. body.Actions.In(environment).Select(action => action.ToString())],
            Validations = [.. body.Rules.Select(Rule)],
            Evaluation = new ValidatingPolicySpecEvaluationArgs
            {
                Admission = new ValidatingPolicySpecEvaluationAdmissionArgs { Enabled = body.AtAdmission },
                Background = new ValidatingPolicySpecEvaluationBackgroundArgs { Enabled = body.InBackground },
            },
        };
        if (!policy.Conditions.IsEmpty)
        {
            spec.MatchConditions = [.. ValidatingMatch.Conditions(policy.Conditions)];
        }

        if (!policy.Variables.IsEmpty)
        {
            spec.Variables = [.. ValidatingMatch.Variables(policy.Variables)];
        }

        if (!body.AuditAnnotations.IsEmpty)
        {
            spec.AuditAnnotations = [.. body.AuditAnnotations.Select(annotation =>
                new ValidatingPolicySpecAuditAnnotationsArgs
                {
                    Key = annotation.Name,
                    ValueExpression = annotation.Expression,
                })];
        }

        return spec;
    }

    private static ValidatingPolicySpecValidationsArgs Rule(PolicyRule rule)
    {
        var args = new ValidatingPolicySpecValidationsArgs { Expression = rule.Expression, Message = rule.Message };
        if (rule.MessageExpression is { } message)
        {
            args.MessageExpression = message;
        }

        return args;
    }
}
