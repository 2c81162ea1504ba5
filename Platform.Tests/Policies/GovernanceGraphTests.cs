using Platform.Cli.Graph;
using Platform.Components.Governance;
using Platform.Policies;
using Platform.Tests.Cli;
using Platform.Tests.Signals;
using Xunit;

namespace Platform.Tests.Policies;

/// <summary>The policies in the graph of each stack.</summary>
[Trait("kind", "process")]
public sealed class GovernanceGraphTests
{
    public static TheoryData<string> Stacks => StackRuns.Names;

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task Every_policy_is_an_object_of_the_component_after_Kyverno_and_its_rights(string stack)
    {
        var graph = (await StackRuns.OfAsync(stack)).Graph!;
        var component = graph.Resources.Single(resource => resource.Type == GovernancePolicies.Token);
        var policies = StackPolicies.Of(StackSignalSets.Configs[stack]);

        Assert.NotEmpty(policies);
        Assert.All(policies, policy =>
        {
            var item = graph.Resources.Single(resource => resource.Name == $"{component.Name}-{policy.Name}");
            Assert.Equal(component.Urn, item.Parent);
            Assert.StartsWith("kubernetes:policies.kyverno.io/v1:", item.Type, StringComparison.Ordinal);
            Assert.Contains(item.Dependencies, urn => urn.Contains("kyverno", StringComparison.Ordinal));
            Assert.All(policy.Grants.Select(grant => grant.Controller).Distinct(), controller => Assert.Contains(
                item.Dependencies,
                urn => urn.EndsWith(
                    $"{component.Name}-{policy.Name}-{controller.ToString().ToLowerInvariant()}", StringComparison.Ordinal)));
        });
    }

    [Theory]
    [InlineData("dev", "Audit")]
    [InlineData("staging", "Audit, Warn")]
    [InlineData("prod", "Deny")]
    [InlineData("local", "Audit")]
    public async Task What_happens_depends_on_the_environment(string stack, string actions)
    {
        var manifest = (await PolicyEvaluation.ManifestsAsync(stack))["drop-all-capabilities"];

        Assert.Equal(
            actions, string.Join(", ", manifest["spec"]!["validationActions"]!.AsArray().Select(action => (string?)action)));
    }

    [Fact]
    public async Task A_right_is_taken_in_by_the_controller_that_needs_it()
    {
        var graph = (await StackRuns.OfAsync("prod")).Graph!;
        var role = graph.Resources.Select(KubernetesObject.From).OfType<KubernetesObject>()
            .Single(item => item.Name == "platform-policy-generate-pdb-background");

        Assert.Equal(
            "true",
            role.Resource.Inputs.Text("metadata", "labels", "rbac.kyverno.io/aggregate-to-background-controller"));
        Assert.Contains("\"poddisruptionbudgets\"", role.ToManifest().ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_security_policy_has_eight_good_and_eight_bad_examples()
    {
        string[] ten =
        [
            "disallow-latest-tag", "disallow-privilege-escalation", "disallow-privileged-containers",
            "drop-all-capabilities", "require-network-policy", "require-pod-probes", "require-requests-limits",
            "require-ro-rootfs", "require-run-as-nonroot", "restrict-image-registries",
        ];
        var policies = StackPolicies.Of(StackSignalSets.Configs["prod"])
            .Where(policy => ten.Contains(policy.Name, StringComparer.Ordinal)).ToList();

        Assert.Equal(ten, policies.Select(policy => policy.Name));
        Assert.All(policies, policy =>
        {
            Assert.InRange(policy.Examples.Count(one => one.Expected == ExampleResult.Pass), 8, int.MaxValue);
            Assert.InRange(policy.Examples.Count(one => one.Expected == ExampleResult.Fail), 8, int.MaxValue);
            Assert.Distinct(policy.Examples.Select(one => one.Name));
        });
    }
}
