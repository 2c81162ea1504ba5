using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Platform.Policies;
using Platform.Tests.Policies;
using Xunit;

namespace Platform.Tests.Components.Tenancy;

/// <summary>The policy with teams; the stacks of the repository have none.</summary>
[Trait("kind", "process")]
public sealed class SecretStorePolicyTests
{
    [Fact]
    public async Task A_store_takes_the_role_of_its_own_namespace_s_team_alone()
    {
        var config = TeamStacks.Prod.WithTeam("pay", new());
        var policy = StackPolicies.Of(config).Single(one => one.Name == "restrict-secret-stores");
        var body = Assert.IsType<PolicyBody.Validating>(policy.Body);
        Assert.Contains(policy.Examples, example => example.Name == "team-pay-own");
        Assert.Contains(policy.Examples, example => example.Name == "team-web-none");

        var results = await PolicyEvaluation.OfAsync(
            [Manifest(policy, body)], policy.Examples.Select(example => (policy.Name, example)));

        Assert.Equal(
            policy.Examples.Select(example => example.Expected.ToString().ToLowerInvariant()),
            results.Select(result => result.Result));
    }

    [Fact]
    public void It_is_refused_in_every_environment() => Assert.Equal(
        [PolicyAction.Deny],
        Assert.IsType<PolicyBody.Validating>(StackPolicies.Of(TeamStacks.Prod)
            .Single(one => one.Name == "restrict-secret-stores").Body).Actions.Dev);

    private static JsonObject Manifest(Policy policy, PolicyBody.Validating body) => new()
    {
        ["kind"] = "ValidatingPolicy",
        ["metadata"] = new JsonObject { ["name"] = policy.Name },
        ["spec"] = new JsonObject
        {
            ["matchConstraints"] = new JsonObject
            {
                ["resourceRules"] = new JsonArray([.. policy.Match.Resources.Select(Rule)]),
                ["namespaceSelector"] = new JsonObject
                {
                    ["matchExpressions"] = new JsonArray([.. policy.Match.Namespaces.Select(label => new JsonObject
                    {
                        ["key"] = label.Key,
                        ["operator"] = label.Operator.ToString(),
                        ["values"] = Texts(label.Values),
                    })]),
                },
            },
            ["variables"] = new JsonArray([.. policy.Variables.Select(one => new JsonObject
            {
                ["name"] = one.Name,
                ["expression"] = one.Expression,
            })]),
            ["validations"] = new JsonArray([.. body.Rules.Select(rule => new JsonObject
            {
                ["expression"] = rule.Expression,
                ["message"] = rule.Message,
            })]),
        },
    };

    private static JsonObject Rule(PolicyResources resources) => new()
    {
        ["apiGroups"] = Texts([resources.Group]),
        ["apiVersions"] = Texts([resources.Version]),
        ["operations"] = Texts(resources.Operations),
        ["resources"] = Texts(resources.Names),
    };

    private static JsonArray Texts(ImmutableArray<string> texts) =>
        new([.. texts.Select(text => (JsonNode?)JsonValue.Create(text))]);
}
