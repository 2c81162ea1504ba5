using System.Text.Json.Nodes;
using Platform.Components.Governance.Windows;
using Platform.Configuration;
using Platform.Policies;
using Platform.Tests.Policies;
using Platform.Tests.Signals;
using Xunit;

namespace Platform.Tests.Components.Governance.Windows;

/// <summary>The policies of a configuration that none of the project's stacks has, and what they can never see.</summary>
[Trait("kind", "process")]
public sealed class FreezeChoiceTests
{
    [Fact]
    public async Task Where_restarts_are_allowed_the_examples_say_so_and_hold()
    {
        var policy = FreezePolicies.Of(With(calendar => calendar with { AllowRestarts = true }))
            .Single(one => one.Name == FreezePolicies.Freeze);

        Assert.Equal(ExampleResult.Skip, policy.Examples.Single(one => one.Name == "is-restarted").Expected);
        await HoldsAsync(policy, policy.Examples);
    }

    [Fact]
    public async Task Where_writers_are_named_the_calendar_is_theirs_alone()
    {
        const string pulumi = "system:serviceaccount:pulumi:deployer";
        var policy = FreezePolicies.Of(With(calendar => calendar with { Writers = [pulumi] }))
            .Single(one => one.Name == FreezePolicies.Guard);
        var example = policy.Examples.Single(one => one.Name == "pulumi-writes-the-calendar");

        await HoldsAsync(policy,
        [
            example with { User = pulumi },
            example with { User = "ana", Expected = ExampleResult.Fail },
            example with { User = "system:serviceaccount:velero:velero", Expected = ExampleResult.Skip },
        ]);
    }

    [Fact]
    public async Task Deletes_scaling_and_the_status_never_reach_them()
    {
        var manifests = await PolicyEvaluation.ManifestsAsync("prod");
        foreach (var name in (string[])[FreezePolicies.Freeze, FreezePolicies.Bypass])
        {
            var rules = manifests[name]["spec"]!["matchConstraints"]!["resourceRules"]!.AsArray();
            Assert.All(rules, rule => Assert.Equal(
                ["CREATE", "UPDATE"], rule!["operations"]!.AsArray().Select(one => (string?)one)));
            Assert.Equal(
                ["cronjobs", "daemonsets", "deployments", "rollouts", "statefulsets"],
                rules.SelectMany(rule => rule!["resources"]!.AsArray()).Select(one => (string?)one)
                    .Order(StringComparer.Ordinal));
        }
    }

    [Theory]
    [InlineData(FreezePolicies.Freeze)]
    [InlineData(FreezePolicies.Bypass)]
    [InlineData(FreezePolicies.Guard)]
    public async Task What_puts_an_outage_of_Kyverno_right_comes_in(string name) => Assert.Equal(
        "Ignore", (string?)(await PolicyEvaluation.ManifestsAsync("prod"))[name]["spec"]!["failurePolicy"]);

    private static PlatformConfig With(Func<CalendarConfig, CalendarConfig> change)
    {
        var config = StackSignalSets.Configs["prod"];
        return config with
        {
            Governance = config.Governance with { Calendar = change(config.Governance.Calendar) },
        };
    }

    // Prod's manifest with what the choice changes.
    private static async Task HoldsAsync(Policy policy, IReadOnlyList<PolicyExample> examples)
    {
        var manifest = (JsonObject)(await PolicyEvaluation.ManifestsAsync("prod"))[policy.Name].DeepClone();
        manifest["spec"]!["matchConditions"] = new JsonArray([.. policy.Conditions.Select(one => new JsonObject
        {
            ["name"] = one.Name,
            ["expression"] = one.Expression,
        })]);
        manifest["spec"]!["validations"] = new JsonArray([.. ((PolicyBody.Validating)policy.Body).Rules.Select(rule => new JsonObject
        {
            ["expression"] = rule.Expression,
            ["message"] = rule.Message,
        })]);

        var results = await PolicyEvaluation.OfAsync(examples.Select(example => (manifest, example)));

        Assert.Equal(
            examples.Select(example => $"{example.Name} {example.Expected.ToString().ToLowerInvariant()}"),
            examples.Zip(results, (example, result) => $"{example.Name} {result.Result}"));
    }
}
