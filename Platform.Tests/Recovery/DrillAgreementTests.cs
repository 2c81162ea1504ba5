using Platform.Cli.Graph;
using Platform.Components.Recovery.Runbook;
using Platform.Components.Recovery.Signals;
using Platform.Recovery;
using Platform.Tenancy;
using Platform.Tests.Cli;
using Platform.Tests.Signals;
using Platform.Tests.Workflows;
using Xunit;

namespace Platform.Tests.Recovery;

/// <summary>What says the same thing in two places says it alike.</summary>
public sealed class DrillAgreementTests
{
    private const string Drill = "monthly-dr-test";

    [Theory]
    [InlineData("prod")]
    [InlineData("govcloud")]
    public void The_drill_and_its_alert_hold_the_age_of_the_data_to_the_same_time(string stack)
    {
        var config = StackSignalSets.Configs[stack];
        var measure = StackWorkflows.Of(config).Single(one => one.Name == Drill).Scripts.Single(step => step.Name == "measure");
        var plan = RecoveryPlan.Of(config) with
        {
            Drills = [new RecoveryDrill(Drill, "persistent-volumes", TimeSpan.FromDays(35))],
        };

        // An hour from one backup to the next, and half an hour for one.
        Assert.Equal("5400", measure.Inputs["RPO_TARGET"].Expression);
        Assert.Equal(
            "vector(5400)",
            RecoverySeries.Rules(plan).Single(rule => rule.Metric == RecoverySeries.DrillRpo).Expression);
    }

    [Fact]
    [Trait("kind", "process")]
    public async Task The_guard_looks_at_the_account_that_the_step_has_and_at_all_that_it_may_make()
    {
        var policy = StackPolicies.Of(StackSignalSets.Configs["prod"]).Single(one => one.Name == "restrict-recovery-drill");
        var graph = (await StackRuns.OfAsync("prod")).Graph!;
        var account = graph.Resources.Select(KubernetesObject.From).OfType<KubernetesObject>()
            .Single(item => item.Kind == "ServiceAccount" && item.Name == $"{Drill}-scratch");

        Assert.Contains(
            $"'system:serviceaccount:{account.Namespace}:{account.Name}'",
            Assert.Single(policy.Conditions).Expression,
            StringComparison.Ordinal);
        Assert.Equal(
            RecoveryWorkflow.Step(Drill, "scratch").Permissions
                .Where(right => right.Verbs.Contains("create", StringComparer.Ordinal)).Select(right => right.Resource)
                .Order(StringComparer.Ordinal),
            policy.Match.Resources.SelectMany(one => one.Names).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("recovery-canary")]
    [InlineData("dr-test")]
    [InlineData("platform-governance")]
    [InlineData("platform-exceptions")]
    [InlineData("platform-workflows")]
    public void No_team_has_a_namespace_of_the_platforms(string ns) =>
        Assert.Equal("the platform", ReservedNamespaces.OwnerOf(ns));

    [Fact]
    public void Commands_look_for_workflows_where_they_are()
    {
        var page = DisasterRunbook.Page(StackSignalSets.Configs["prod"]);

        Assert.DoesNotContain("--namespace argo ", page, StringComparison.Ordinal);
        Assert.Contains(
            "argo --namespace platform-workflows submit --from workflowtemplate/restore-cluster", page, StringComparison.Ordinal);
        Assert.Contains(
            "--output-parameter answer=YES --node-field-selector displayName=approve", page, StringComparison.Ordinal);
    }
}
