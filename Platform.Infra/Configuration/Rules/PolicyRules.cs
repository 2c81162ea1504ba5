using Platform.Findings;
using Platform.Policies;

namespace Platform.Configuration;

/// <summary>Actions and signers that policies cannot be made from.</summary>
internal static class PolicyRules
{
    private const string Path = "platform:governance.policies";

    /// <summary>Checks them.</summary>
    /// <param name="context">What the rules work with.</param>
    public static void Check(RuleContext context)
    {
        var policies = context.Config.Governance.Policies;
        // Policies name the stack's own registry, which an unknown region has none of.
        if (!policies.Actions.IsEmpty && KnowsRegion(context.Config.Aws))
        {
            CheckActions(context, policies);
        }

        foreach (var (name, signer) in policies.Signatures.Signers)
        {
            CheckSigner(context, $"{Path}.signatures.signers.{name}", signer);
        }

        if (!policies.Signatures.Images.IsEmpty && policies.Signatures.Signers.IsEmpty)
        {
            context.Report(
                FindingCatalogue.NoSigner, $"{Path}.signatures.images",
                "images must be signed, but nobody is named who signs them: none could start.",
                $"Name one under {Path}.signatures.signers.");
        }
    }

    private static bool KnowsRegion(AwsConfig? aws) => aws is null || RegionCatalog.Find(aws.Region) is not null;

    private static void CheckActions(RuleContext context, PoliciesConfig policies)
    {
        var known = StackPolicies.All(context.Config).ToDictionary(one => one.Name, StringComparer.Ordinal);
        foreach (var (name, state) in policies.Actions)
        {
            var path = $"{Path}.actions.{name}";
            if (!known.TryGetValue(name, out var policy))
            {
                var nearest = Spelling.Nearest(name, [.. known.Keys]);
                context.Report(
                    FindingCatalogue.UnknownPolicy, path, $"the stack has no policy {Wording.Quote(name)}.",
                    nearest is null ? "docs/policies.md lists them." : $"Did you mean {nearest}?");
            }
            else if (!Fits(policy, state))
            {
                context.Report(
                    FindingCatalogue.PolicyAction, path,
                    $"the policy {name} cannot {Words.CamelCase(state.ToString())}: it refuses no request.",
                    policy.Body is PolicyBody.Validating ? "Use audit or off." : "Leave it out, or use off.");
            }
        }
    }

    // What makes and changes objects is there or not; what only scans cannot refuse.
    private static bool Fits(Policy policy, PolicyState state) => state == PolicyState.Off || policy.Body switch
    {
        PolicyBody.Validating body => body.AtAdmission || state == PolicyState.Audit,
        PolicyBody.Images => true,
        _ => false,
    };

    private static void CheckSigner(RuleContext context, string path, SignerConfig signer)
    {
        var hasIdentity = signer.Issuer is not null && signer.Subject is not null;
        var isHalf = (signer.Issuer is null) != (signer.Subject is null);
        if (context.Sound(path) && (isHalf || hasIdentity == signer.Key is not null))
        {
            context.Report(
                FindingCatalogue.Signer, path,
                isHalf ? "an identity needs both issuer and subject."
                    : hasIdentity ? "key and identity are both given." : "neither a key nor an identity is given.",
                "Give either key, or issuer and subject.");
        }
    }
}
