using System.Collections.Immutable;
using Platform.Configuration;
using Platform.Policies;
using Platform.Tenancy;

namespace Platform.Components.Governance.TenancyPolicies;

/// <summary>
/// What is made for one environment does not get into another: an overlay of dev's, synced to production, is found by its
/// label or by its namespace's name.
/// </summary>
internal static class RestrictEnvironments
{
    private static readonly ImmutableArray<string> Operations = ["CREATE", "UPDATE"];

    private static readonly ImmutableArray<string> Prefixes = ["dev", "prod", "staging"];

    /// <summary>The policy.</summary>
    /// <param name="environment">The environment.</param>
    /// <returns>The policy.</returns>
    public static Policy Of(DeploymentEnvironment environment)
    {
        var here = Words.CamelCase(environment.ToString());
        string[] others = environment == DeploymentEnvironment.Local
            ? []
            : [.. Prefixes.Where(one => !string.Equals(one, here, StringComparison.Ordinal))];
        return new Policy
        {
            Name = "restrict-environments",
            Title = "Nothing of another environment",
            Why = "Settings of another environment point to its databases, its secrets and its users.",
            Match = new PolicyMatch
            {
                Resources =
                [
                    new("", "v1", ["namespaces"], Operations),
                    new("apps", "v1", ["daemonsets", "deployments", "statefulsets"], Operations),
                    new("batch", "v1", ["cronjobs", "jobs"], Operations),
                ],
            },
            // What was there before the policy is still patched by others, and its finalizers are taken off it by an update:
            // refused, it could never be deleted.
            Conditions =
            [
                new(
                    "labels-change",
                    "request.operation != 'UPDATE' || "
                    + "object.metadata.?labels.orValue({}) != oldObject.metadata.?labels.orValue({})"),
            ],
            Body = new PolicyBody.Validating
            {
                Rules =
                [
                    new PolicyRule
                    {
                        Expression =
                            $"object.metadata.?labels[?'{TeamNames.EnvironmentLabel}'].orValue('{here}') == '{here}'",
                        Message =
                            $"The label {TeamNames.EnvironmentLabel} names another environment than {here}. "
                            + "Deploy this where it belongs, or correct the label.",
                    },
                    new PolicyRule
                    {
                        Expression =
                            $"object.kind != 'Namespace' || ![{string.Join(", ", others.Select(CelLiteral.Text))}]"
                            + ".exists(other, object.metadata.name.startsWith(other + '-'))",
                        Message =
                            $"The namespace's name begins with another environment than {here}. "
                            + "Make it there, or give it another name.",
                    },
                ],
            },
            Examples = EnvironmentExamples.Of(here, others),
        };
    }
}
