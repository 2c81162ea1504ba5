using Platform.Configuration;
using Platform.Tests.Configuration;
using Platform.Workflows;
using Platform.Workflows.Recovery;
using Xunit;

namespace Platform.Tests.Workflows;

/// <summary>The order of a recovery, and the workflows that follow from it.</summary>
public sealed class RecoveryOrderTests
{
    [Fact]
    public void A_stage_comes_after_those_that_it_needs()
    {
        var before = new HashSet<string>(StringComparer.Ordinal);
        foreach (var stage in RecoveryOrder.Stages)
        {
            Assert.All(stage.After, name => Assert.Contains(name, before));
            Assert.True(before.Add(stage.Name), $"{stage.Name} is there twice.");
        }
    }

    [Fact]
    public void A_stage_is_held_to_a_component_that_prod_promises_something_for()
    {
        var promised = RecoveryDefaults.For(DeploymentEnvironment.Prod).Objectives;

        Assert.All(
            RecoveryOrder.Stages.Select(stage => stage.Component).OfType<string>(),
            component => Assert.Contains(component, promised.Keys));
    }

    [Fact]
    public void A_restore_asks_after_the_check_and_does_nothing_without_a_yes()
    {
        foreach (var name in (string[])["restore-namespace", "restore-applications", "restore-resources",
            "restore-cluster", "restore-cross-region"])
        {
            var workflow = RecoveryWorkflow.Of(name);
            var approval = Assert.Single(workflow.Steps.OfType<ApprovalStep>());
            Assert.Equal(["check"], approval.After);
            foreach (var step in workflow.Scripts.Where(step => step.Name is not ("check" or "refused")))
            {
                Assert.Contains(approval.Name, Before(workflow, step));
            }

            // Only the check comes before the answer, and it may read only.
            var check = workflow.Scripts.Single(step => step.Name == "check");
            Assert.All(check.Permissions, may => Assert.All(may.Verbs, verb => Assert.Contains(verb, (string[])["get", "list"])));
        }
    }

    [Fact]
    public void Every_stage_of_the_exercise_is_confirmed_and_timed_in_order()
    {
        var steps = RecoveryWorkflow.Of("quarterly-dr-test").Steps;

        Assert.Equal(
            ["begin", .. RecoveryOrder.Stages.Select(stage => stage.Name), "remove"],
            steps.OfType<ApprovalStep>().Select(step => step.Name["confirm-".Length..]));
        Assert.All(steps.OfType<ScriptStep>(), step => Assert.Equal([step.Name.Replace("time-", "confirm-", StringComparison.Ordinal)], step.After));
    }

    [Theory]
    [InlineData("prod", "hourly-critical-backup", "7200", "5400")]
    [InlineData("dev", "daily-cluster-backup", "7200", "100800")]
    public void The_drill_restores_the_most_frequent_schedule_and_is_held_to_what_is_promised(
        string stack, string schedule, string rto, string rpo)
    {
        var config = PlatformConfigReader.Read(StackFile.Read(Repository.StackPath(stack))).Config!;
        var drill = StackWorkflows.Of(config).Single(workflow => workflow.Name == "monthly-dr-test");

        Assert.Equal(schedule, Input(drill, "pick", "SCHEDULE"));
        Assert.Equal((rto, rpo), (Input(drill, "measure", "RTO_TARGET"), Input(drill, "measure", "RPO_TARGET")));
        Assert.Equal(new WorkflowSchedule("0 4 1 * *", "UTC"), drill.Schedule);
        Assert.NotNull(drill.CleanUp);
    }

    [Fact]
    public void Only_the_drill_may_make_and_remove_its_namespace()
    {
        var rights = StackWorkflowDefinitions.All.SelectMany(workflow => workflow.Scripts, (workflow, step) => (workflow, step))
            .SelectMany(one => one.step.Permissions, (one, may) => (Step: $"{one.workflow.Name}/{one.step.Name}", May: may))
            .Where(one => one.May.Resource == "namespaces" && !one.May.Verbs.SequenceEqual(["get"]))
            .Select(one => $"{one.Step}: {string.Join(',', one.May.Verbs)} {string.Join(',', one.May.Names)}");

        Assert.Equal(
            ["monthly-dr-test/scratch: create ", "monthly-dr-test/scratch: delete,get dr-test",
                "monthly-dr-test/clean-up: delete,get dr-test"],
            rights);
    }

    [Fact]
    public void A_drill_that_is_off_leaves_nothing()
    {
        var config = PlatformConfigReader.Read(StackFile.Read(Repository.StackPath("dev"))).Config!;

        var names = StackWorkflows.Of(config with
        {
            Recovery = config.Recovery with { Drill = config.Recovery.Drill with { Enabled = false } },
        }).Select(workflow => workflow.Name);

        Assert.DoesNotContain("monthly-dr-test", names);
        Assert.Contains("restore-namespace", names);
    }

    private static HashSet<string> Before(WorkflowDefinition workflow, WorkflowStep step)
    {
        var before = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in step.WaitsFor)
        {
            before.Add(name);
            before.UnionWith(Before(workflow, workflow.Steps.Single(one => one.Name == name)));
        }

        return before;
    }

    private static string Input(WorkflowDefinition workflow, string step, string variable) =>
        workflow.Scripts.Single(script => script.Name == step).Inputs[variable].Expression;
}
