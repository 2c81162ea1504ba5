using System.Collections.Immutable;
using Platform.Configuration;
using Platform.Policies;

namespace Platform.Components.Governance.Security;

/// <summary>
/// Images that the stack names are signed by one of those that it names. Images of others, such as AWS' add-ons, are not
/// looked at. Kyverno reads registries for it, with its own rights in ECR.
/// </summary>
internal static class SignaturePolicies
{
    /// <summary>The policy, where images are named.</summary>
    /// <param name="signatures">The images, and who signs.</param>
    /// <returns>The policy, or nothing.</returns>
    public static ImmutableArray<Policy> Of(SignaturesConfig signatures)
    {
        if (signatures.Images.IsEmpty || signatures.Signers.IsEmpty)
        {
            return [];
        }

        return
        [
            new Policy
            {
                Name = "verify-image-signatures",
                Title = "Images are signed",
                Why = "Only what the build has signed runs, whoever can write to the registry.",
                Match = PodShape.All,
                Conditions = [PodShape.Changed],
                Body = new PolicyBody.Images
                {
                    Globs = signatures.Images,
                    Attestors = [.. signatures.Signers.Select(pair => Attestor(pair.Key, pair.Value))],
                    CredentialHelpers = ["default", "amazon"],
                    Places = [.. Lists.Select(Place)],
                    Rules =
                    [
                        .. Lists.Select(list => Rule(list, signatures.Signers.Keys)),
                    ],
                },
            },
        ];
    }

    private static ImageAttestor Attestor(string name, SignerConfig signer) => new()
    {
        Name = Variable(name),
        Key = signer.Key,
        Issuer = signer.Issuer,
        SubjectPattern = signer.Subject,
    };

    // Names of attestors are fields in CEL, and a hyphen there is a minus.
    private static string Variable(string name) => name.Replace('-', '_');

    private static IEnumerable<string> Lists => ["containers", "initContainers", "ephemeralContainers"];

    private static PolicyExpression Place(string list) => new(
        list,
        $"""
        (object.kind == 'Pod' ? object.spec :
        object.kind == 'CronJob' ? object.spec.jobTemplate.spec.template.spec :
        object.spec.template.spec).?{list}.orValue([]).map(c, c.image)
        """);

    private static PolicyRule Rule(string list, IEnumerable<string> signers) => new()
    {
        Expression =
            $"images.{list}.all(i, "
            + string.Join(" || ", signers.Select(name => $"verifyImageSignatures(i, [attestors.{Variable(name)}]) > 0"))
            + ")",
        Message = $"An image of {list} is not signed by any of {string.Join(", ", signers)}.",
    };
}
