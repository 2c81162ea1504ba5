using Platform.Policies;
using Platform.Tenancy;
using static Platform.Components.Governance.TenancyPolicies.TeamNamespaceExamples;

namespace Platform.Components.Governance.TenancyPolicies;

/// <summary>
/// Goldilocks shows recommendations for namespaces with its label; team namespaces made by hand get it. A label that is
/// there stays, so that <c>"false"</c> is a team's way out. Kyverno's policies: label-existing-namespaces.
/// </summary>
internal static class AddGoldilocksLabel
{
    private const string On = $"\"{TeamNames.GoldilocksLabel}\": \"true\"";
    private const string Off = $"\"{TeamNames.GoldilocksLabel}\": \"false\"";

    /// <summary>The policy.</summary>
    public static Policy Definition { get; } = new()
    {
        Name = "add-goldilocks-label",
        Title = "Team namespaces get the label of Goldilocks",
        Why = "Recommendations for requests are shown only for namespaces that ask for them, and nobody thinks of it.",
        Match = new PolicyMatch { Resources = [new("", "v1", ["namespaces"], ["CREATE", "UPDATE"])] },
        Conditions =
        [
            new("is-a-team-s", "object.metadata.name.startsWith('team-')"),
            new(
                "has-no-such-label",
                $"!(has(object.metadata.labels) && '{TeamNames.GoldilocksLabel}' in object.metadata.labels)"),
            new("is-not-going", "!has(object.metadata.deletionTimestamp)"),
        ],
        Body = new PolicyBody.Mutating
        {
            Applies =
            [
                $"Object{{metadata: Object.metadata{{labels: {{'{TeamNames.GoldilocksLabel}': 'true'}}}}}}",
            ],
            ForExisting = true,
        },
        Grants =
        [
            new PolicyGrant
            {
                Controller = KyvernoController.Background,
                Group = "",
                Resources = ["namespaces"],
                Verbs = ["get", "list", "patch", "update", "watch"],
                Reason = "label team namespaces that were there before the policy",
            },
        ],
        Examples =
        [
            Changed("team-shop", "", On),
            Changed("team-a", "\"owner\": \"a\"", $"\"owner\": \"a\", {On}"),
            Changed("team-pay", "\"istio-injection\": \"enabled\"", $"\"istio-injection\": \"enabled\", {On}"),
            Left("team-opted-out", Off),
            Left("team-has-it", On),
            Left("prod-shop"),
            Left("teams"),
            Left("my-team-shop"),
            Left("kube-system"),
        ],
    };
}
