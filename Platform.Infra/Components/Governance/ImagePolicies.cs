using Platform.Configuration;
using Platform.Policies;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Policies.V1;
using Pulumi.KubernetesCrds.Policies.V1;

namespace Platform.Components.Governance;

/// <summary>Policies that verify signatures of images, as Kyverno's objects.</summary>
internal static class ImagePolicies
{
    private const int TimeoutSeconds = 30;

    /// <summary>Creates one.</summary>
    /// <param name="logicalName">The object's logical name.</param>
    /// <param name="policy">The policy.</param>
    /// <param name="body">Its body.</param>
    /// <param name="environment">Where it is.</param>
    /// <param name="options">The object's options.</param>
    public static ImageValidatingPolicy Create(
        string logicalName, Policy policy, PolicyBody.Images body, DeploymentEnvironment environment,
        CustomResourceOptions options)
    {
        var spec = new ImageValidatingPolicySpecArgs
        {
            FailurePolicy = "Fail",
            WebhookConfiguration =
                new ImageValidatingPolicySpecWebhookConfigurationArgs { TimeoutSeconds = TimeoutSeconds },
            MatchConstraints = ImageValidatingMatch.Of(policy.Match),
            MatchImageReferences = [.. body.Globs.Select(glob =>
                new ImageValidatingPolicySpecMatchImageReferencesArgs { Glob = glob })],
            Attestors = [.. body.Attestors.Select(Attestor)],
            ValidationActions = [.. body.Actions.In(environment).Select(action => action.ToString())],
            Validations = [.. body.Rules.Select(rule => new ImageValidatingPolicySpecValidationsArgs
            {
                Expression = rule.Expression,
                Message = rule.Message,
            })],
            // The image is not changed: what a team deploys is what Argo CD compares with.
            ValidationConfigurations = new ImageValidatingPolicySpecValidationConfigurationsArgs
            {
                MutateDigest = false,
                VerifyDigest = false,
                Required = true,
            },
            Evaluation = new ImageValidatingPolicySpecEvaluationArgs
            {
                Background = new ImageValidatingPolicySpecEvaluationBackgroundArgs { Enabled = false },
            },
        };
        if (!policy.Conditions.IsEmpty)
        {
            spec.MatchConditions = [.. ImageValidatingMatch.Conditions(policy.Conditions)];
        }

        if (!body.Places.IsEmpty)
        {
            spec.Images = [.. body.Places.Select(place => new ImageValidatingPolicySpecImagesArgs
            {
                Name = place.Name,
                Expression = place.Expression,
            })];
        }

        if (!body.CredentialHelpers.IsEmpty)
        {
            spec.Credentials = new ImageValidatingPolicySpecCredentialsArgs { Providers = [.. body.CredentialHelpers] };
        }

        return new ImageValidatingPolicy(
            logicalName, new ImageValidatingPolicyArgs { Metadata = PolicyMetadata.Of(policy), Spec = spec }, options);
    }

    private static ImageValidatingPolicySpecAttestorsArgs Attestor(ImageAttestor attestor) => new()
    {
        Name = attestor.Name,
        Cosign = attestor.Key is { } key ? Key(key) : Keyless(attestor),
    };

    private static ImageValidatingPolicySpecAttestorsCosignArgs Key(string key) => new()
    {
        Key = key.Contains("://", StringComparison.Ordinal)
            ? new ImageValidatingPolicySpecAttestorsCosignKeyArgs { Kms = key }
            : new ImageValidatingPolicySpecAttestorsCosignKeyArgs { Data = key },
        // A signature of one's own key needs no entry in a public log.
        Ctlog = new ImageValidatingPolicySpecAttestorsCosignCtlogArgs
        {
            InsecureIgnoreTlog = true,
            InsecureIgnoreSCT = true,
        },
    };

    private static ImageValidatingPolicySpecAttestorsCosignArgs Keyless(ImageAttestor attestor) => new()
    {
        Keyless = new ImageValidatingPolicySpecAttestorsCosignKeylessArgs
        {
            Identities =
            {
                new ImageValidatingPolicySpecAttestorsCosignKeylessIdentitiesArgs
                {
                    Issuer = attestor.Issuer!,
                    SubjectRegExp = attestor.SubjectPattern!,
                },
            },
        },
    };
}
