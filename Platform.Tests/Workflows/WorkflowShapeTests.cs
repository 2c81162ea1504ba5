using Platform.Cloud;
using Platform.Signals.Metrics.Catalogue;
using Platform.Workflows;
using Xunit;

namespace Platform.Tests.Workflows;

/// <summary>What a workflow must keep to, fault by fault, each with its whole message.</summary>
public sealed class WorkflowShapeTests
{
    private static readonly WorkflowDefinition Good = SampleWorkflows.Every;

    public static TheoryData<string, string> Faults => [.. Cases.Select(one => (one.Key, one.Value.Fault))];

    private static readonly Dictionary<string, (WorkflowDefinition Definition, string Fault)> Cases = new(StringComparer.Ordinal)
    {
        ["name"] = (Good with { Name = "Sample" }, "Name 'Sample' is not in kebab case."),
        ["long name"] = (Good with { Name = new string('a', 53) },
            $"Name '{new string('a', 53)}-create' is 60 characters long; 52 are allowed. "
            + $"Name '{new string('a', 53)}' is 53 characters long; 52 are allowed."),
        ["twin"] = (With(SampleWorkflows.Plain("create")), "Name 'create' is taken twice."),
        ["main"] = (With(SampleWorkflows.Plain("main")), "Name 'main' is taken twice."),
        ["cycle"] = (With(SampleWorkflows.Plain("a", "b"), SampleWorkflows.Plain("b", "a")),
            "Step 'a' waits for itself. Step 'b' waits for itself."),
        ["own tail"] = (With(SampleWorkflows.Plain("a", "a")), "Step 'a' waits for itself."),
        ["no step"] = (With(SampleWorkflows.Plain("a", "nobody")), "Step 'a' waits for 'nobody', which is no step."),
        ["refusal of nobody"] = (With(SampleWorkflows.Plain("a") with { AfterRefusalOf = "create" }),
            "Step 'a' waits for a refusal of 'create', which asks nobody."),
        ["both answers"] = (With(SampleWorkflows.Plain("a", "approve") with { AfterRefusalOf = "approve" }),
            "Step 'a' waits for 'approve' to be approved and refused."),
        ["pointless question"] = (With(SampleWorkflows.Approval with { Name = "ask" }),
            "Nothing waits for the answer to 'ask'."),
        ["no time to answer"] = (With(
            SampleWorkflows.Approval with { Name = "ask", Timeout = TimeSpan.Zero }, SampleWorkflows.Plain("a", "ask")),
            "Step 'ask' gives nobody time to answer."),
        ["no parameter"] = (With(SampleWorkflows.Plain("a") with
        {
            When = new StepCondition(StepInput.Parameter("nothing"), "a"),
        }, SampleWorkflows.Plain("b")), "Step 'a' reads 'nothing', which is no parameter."),
        ["no output"] = (With(SampleWorkflows.Plain("a", "create") with
        {
            When = new StepCondition(StepInput.Output("create", "nothing"), "a"),
        }), "Step 'a' reads 'nothing' of 'create', which gives no such thing."),
        ["output too early"] = (With(SampleWorkflows.Plain("a") with
        {
            When = new StepCondition(StepInput.Output("create", "backup-name"), "a"),
        }), "Step 'a' reads 'backup-name' of 'create', and does not wait for it."),
        ["status too early"] = (With(SampleWorkflows.Plain("a") with
        {
            When = new StepCondition(StepInput.WorkflowStatus, "Failed"),
        }), "Step 'a' reads how the run went, before it has ended."),
        ["unused parameter"] = (Good with { Parameters = Good.Parameters.Add(new WorkflowParameter("more", "More.")) },
            "Nothing reads the parameter 'more'."),
        ["clean-up reads a step"] = (CleanUp(StepInput.Output("create", "backup-name")),
            "The clean-up 'clean-up' reads 'backup-name' of 'create', which may not have run."),
        ["clean-up reads nothing"] = (CleanUp(StepInput.Parameter("nothing")),
            "The clean-up 'clean-up' reads 'nothing', which is no parameter."),
        ["clean-up waits"] = (Good with { CleanUp = Good.CleanUp! with { After = ["create"] } },
            "The clean-up 'clean-up' runs at the end in any case, and says when."),
        ["no script"] = (With(SampleWorkflows.Plain("a") with { Script = "nothing.sh" }),
            "Step 'a' runs 'nothing.sh', which is no script."),
        ["unused input"] = (With(SampleWorkflows.Plain("a") with
        {
            Inputs = SampleWorkflows.Plain("a").Inputs.Add("MORE", StepInput.Text("more")),
        }), "The script of step 'a' does not use 'MORE'."),
        ["unwritten output"] = (With(SampleWorkflows.Plain("a") with { Outputs = ["more"] }),
            "The script of step 'a' does not use 'OUTPUT_MORE'."),
        ["variable"] = (With(SampleWorkflows.Plain("a") with
        {
            Inputs = SampleWorkflows.Plain("a").Inputs.Add("backup", StepInput.Text("more")),
        }), "Step 'a' calls a variable 'backup'; capitals and underscores are allowed. "
            + "The script of step 'a' does not use 'backup'."),
        ["no time to start"] = (With(SampleWorkflows.Plain("a") with { Timeout = TimeSpan.FromMinutes(1) }),
            "Step 'a' has 00:01:00; more than 00:01:00 is needed to start."),
        ["wildcard"] = (Allowed(new("apps", "*", ["get"])), "A permission of step 'a' on '*' has a wildcard."),
        ["no library"] = (With(SampleWorkflows.Plain("a") with { Libraries = ["nothing.sh"] }),
            "Step 'a' runs 'nothing.sh', which is no script."),
        ["AWS wildcard"] = (InAws(SampleWorkflows.Statement("ec2:*", "arn:aws:ec2:eu-central-1:1:volume/v")),
            "Step 'a' has a wildcard among the actions of 'Look'."),
        ["AWS everything"] = (InAws(SampleWorkflows.Statement("ec2:DeleteVolume", "*")),
            "Step 'a' may change every resource by 'Look'."),
        ["AWS nothing"] = (InAws(SampleWorkflows.Statement("ec2:DescribeVolumes", "*") with { Resources = [] }),
            "Step 'a' has a statement 'Look' without actions or resources."),
        ["AWS principal"] = (InAws(
            SampleWorkflows.Statement("ec2:DescribeVolumes", "*") with { Principal = PolicyPrincipal.Anyone }),
            "Step 'a' has a principal in 'Look', which is for policies of resources."),
        ["metric without output"] = (Measured(metric => metric with { Output = "nothing" }),
            "Step 'look' takes 'argo_workflows_dr_test_rto_seconds' from 'nothing', which it does not give."),
        ["metric of another"] = (Measured(metric => metric with { Metric = ArgoCd.AppInfo with { Labels = ["drill"] } }),
            "Step 'look' gives 'argocd_app_info', which Argo would store under another name."),
        ["metric with other labels"] = (Measured(metric => metric with { Labels = metric.Labels.Clear() }),
            "Step 'look' gives 'argo_workflows_dr_test_rto_seconds' other labels than the metric has."),
        ["one for nothing"] = (Good with { OneFor = "nothing" }, "It runs once for each 'nothing', which is no parameter."),
        ["no verb"] = (Allowed(new("apps", "deployments", [])),
            "A permission of step 'a' on 'deployments' names no verb."),
        ["escalation"] = (Allowed(new("", "serviceaccounts", ["impersonate"])),
            "A permission of step 'a' on 'serviceaccounts' would let it take other rights."),
        ["exec"] = (Allowed(new("", "pods/exec", ["create"]) { Namespace = "a" }),
            "A permission of step 'a' on 'pods/exec' would let it take other rights."),
        ["secrets"] = (Allowed(new("", "secrets", ["get"])),
            "A permission of step 'a' on 'secrets' would let it read the secrets of every namespace."),
        ["names"] = (Allowed(new("", "configmaps", ["list"]) { Names = ["a"] }),
            "A permission of step 'a' on 'configmaps' names objects for a verb that knows no names."),
        ["litter"] = (Good with { CleanUp = null },
            "Step 'create' creates something that nothing cleans up, and no reason is given."),
        ["litter and not"] = (Good with { Keeps = "Why not." }, "It cleans up, and says why it does not."),
        ["nothing to keep"] = (Good with
        {
            Steps = [SampleWorkflows.Plain("a")],
            Parameters = [],
            CleanUp = null,
            Keeps = "Why not.",
        }, "It says why nothing is cleaned up, and creates nothing."),
        ["too short"] = (Good with { Timeout = TimeSpan.FromHours(2) },
            "Its steps can take 02:15:30 in a row, and it has 02:00:00."),
        ["empty"] = (Good with { Steps = [], Parameters = [], CleanUp = null }, "It has no steps."),
    };

    [Fact]
    public void The_sample_and_the_workflows_of_stacks_are_sound()
    {
        Assert.Empty(WorkflowShape.Faults(Good));
        Assert.NotEmpty(StackWorkflowDefinitions.All);
        Assert.All(StackWorkflowDefinitions.All, definition => Assert.Empty(WorkflowShape.Faults(definition)));
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_fault_is_told(string name, string fault)
    {
        Assert.Equal(fault, string.Join(' ', WorkflowShape.Faults(Cases[name].Definition)));
    }

    [Fact]
    public void A_faulty_workflow_is_refused_with_every_fault()
    {
        var error = Assert.Throws<ArgumentException>(
            () => WorkflowShape.Check(Good with { Steps = [], Name = "A", CleanUp = null, Parameters = [] }));

        Assert.Equal(
            "Workflow 'A' cannot be made: Name 'A' is not in kebab case. It has no steps. (Parameter 'definition')",
            error.Message);
    }

    private static WorkflowDefinition With(params WorkflowStep[] more) => Good with { Steps = [.. Good.Steps, .. more] };

    private static WorkflowDefinition InAws(PolicyStatement statement) =>
        With(SampleWorkflows.Plain("a") with { AwsStatements = [statement] });

    private static WorkflowDefinition Measured(Func<StepMetric, StepMetric> change)
    {
        var step = SampleWorkflows.Measured.Scripts.Single();
        return SampleWorkflows.Measured with
        {
            Steps = [step with { Metrics = [.. step.Metrics.Select(change)] }],
        };
    }

    private static WorkflowDefinition Allowed(KubernetesPermission permission) =>
        With(SampleWorkflows.Plain("a") with { Permissions = [permission] });

    private static WorkflowDefinition CleanUp(StepInput input) => Good with
    {
        CleanUp = Good.CleanUp! with { Inputs = Good.CleanUp!.Inputs.SetItem("BACKUP_NAME", input) },
    };
}
