using Platform.Configuration;
using Platform.Policies;
using Platform.Tenancy;
using static Platform.Components.Governance.TenancyPolicies.TeamNamespaceExamples;

namespace Platform.Components.Governance.TenancyPolicies;

/// <summary>
/// A team namespace made by hand says whose it is, how much it may take and where it stands: other policies ask for that.
/// </summary>
internal static class AddTeamLabels
{
    /// <summary>The policy.</summary>
    /// <param name="environment">The environment.</param>
    /// <returns>The policy.</returns>
    public static Policy Of(DeploymentEnvironment environment)
    {
        var place = Words.CamelCase(environment.ToString());
        return new Policy
        {
            Name = "add-team-labels",
            Title = "Team namespaces say whose they are",
            Why = "Quota, network and restrictions of a namespace follow from its labels.",
            Match = new PolicyMatch { Resources = [new("", "v1", ["namespaces"], ["CREATE", "UPDATE"])] },
            Conditions =
            [
                new("is-a-team-s", "object.metadata.name.startsWith('team-') && size(object.metadata.name) > 5"),
                new(
                    "lacks-one",
                    $"!(has(object.metadata.labels) && [{string.Join(", ", Keys.Select(CelLiteral.Text))}]"
                    + ".all(key, key in object.metadata.labels))"),
                new("is-not-going", "!has(object.metadata.deletionTimestamp)"),
            ],
            Body = new PolicyBody.Mutating
            {
                Applies =
                [
                    Add(TeamNames.TeamLabel, "object.metadata.name.substring(5)"),
                    Add(TeamNames.TierLabel, "'small'"),
                    Add(TeamNames.EnvironmentLabel, CelLiteral.Text(place)),
                ],
            },
            Examples =
            [
                Changed("team-shop", "", All("shop", "small", place)),
                Changed("team-pay", $"\"{TeamNames.TierLabel}\": \"large\"", All("pay", "large", place)),
                Changed("team-web-two", $"\"{TeamNames.TeamLabel}\": \"web\"", All("web", "small", place)),
                Changed("team-x", "\"owner\": \"x\"", $"\"owner\": \"x\", {All("x", "small", place)}"),
                Left("team-complete", All("complete", "medium", place)),
                Left("team-"),
                Left("prod-shop"),
                Left("my-team-shop"),
                Left("monitoring"),
            ],
        };
    }

    private static string[] Keys => [TeamNames.EnvironmentLabel, TeamNames.TeamLabel, TeamNames.TierLabel];

    private static string Add(string key, string value) =>
        $"has(object.metadata.labels) && '{key}' in object.metadata.labels ? Object{{}} : "
        + $"Object{{metadata: Object.metadata{{labels: {{'{key}': {value}}}}}}}";

    private static string All(string team, string tier, string environment) =>
        $"\"{TeamNames.TeamLabel}\": \"{team}\", \"{TeamNames.TierLabel}\": \"{tier}\", "
        + $"\"{TeamNames.EnvironmentLabel}\": \"{environment}\"";
}
