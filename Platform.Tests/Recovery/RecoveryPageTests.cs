using System.Text;
using Platform.Components.Recovery.Runbook;
using Platform.Recovery;
using Platform.Tests.Cli;
using Platform.Tests.Configuration;
using Platform.Tests.Signals;
using Xunit;

namespace Platform.Tests.Recovery;

public sealed class RecoveryPageTests
{
    [Fact]
    [Trait("kind", "process")]
    public async Task Every_object_that_a_row_names_is_in_the_graph_of_prod()
    {
        var graph = (await StackRuns.OfAsync("prod")).Graph!;
        var known = graph.Resources.Select(resource => new RecoveryObject(resource.Type, resource.Name)).ToHashSet();

        Assert.Empty(RecoveryRows.All.SelectMany(row => row.Objects).Except(known));
    }

    [Fact]
    public void Every_row_has_its_objective_in_prod()
    {
        var objectives = RecoveryObjectives.Of(StackSignalSets.Configs["prod"]);

        Assert.Equal(
            objectives.All.Select(objective => objective.Component),
            RecoveryRows.All.Select(row => row.Component).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_page_of_recovery_is_what_the_rows_and_prod_say() => Check("recovery.md", Page());

    [Fact]
    public void The_runbook_is_what_prod_says() =>
        Check("disaster-recovery.md", DisasterRunbook.Page(StackSignalSets.Configs["prod"]));

    [Fact]
    public void Every_command_of_the_runbook_starts_a_workflow_that_is_there_with_what_it_asks_for()
    {
        var config = StackSignalSets.Configs["prod"];
        var workflows = StackWorkflows.Of(config).ToDictionary(workflow => workflow.Name, StringComparer.Ordinal);
        var commands = DisasterRunbook.Page(config).Split('\n')
            .Where(line => line.Contains("workflowtemplate/", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(commands);
        Assert.All(commands, command =>
        {
            var workflow = workflows[command.Split("workflowtemplate/")[1].Split(' ')[0]];
            var given = command.Split("--parameter ").Skip(1).Select(text => text.Split('=')[0]).ToList();
            Assert.Empty(given.Except(workflow.Parameters.Select(parameter => parameter.Name), StringComparer.Ordinal));
            Assert.Empty(workflow.Parameters.Where(parameter => parameter.Default is null)
                .Select(parameter => parameter.Name).Except(given, StringComparer.Ordinal));
        });
    }

    [Fact]
    [Trait("kind", "process")]
    public async Task The_GitOps_folder_of_velero_has_the_files_that_the_plan_draws() => Assert.Equal(
        [
            "aws-credentials.yaml", "disaster-recovery-runbook.yaml", "kustomization.yaml", "namespace.yaml",
            "restore-workflow.yaml", "values.yaml",
        ],
        (await StackRuns.RenderAsync("prod")).Select(file => file.Path)
            .Where(path => path.StartsWith("gitops/platform/velero/", StringComparison.Ordinal) && path.Count(c => c == '/') == 3)
            .Select(path => path.Split('/')[^1]).Order(StringComparer.Ordinal));

    private static string Page()
    {
        var plan = RecoveryPlan.Of(StackSignalSets.Configs["prod"]);
        var page = new StringBuilder(
            "# Recovery\n\nGenerated from the production stack. An RPO is the most time between two recovery points; a "
            + "disaster while a\nbackup runs costs that run on top.\n\n## Objectives\n\n")
            .Append(RecoveryTables.Objectives(plan))
            .Append("\n## Schedules\n\n").Append(RecoveryTables.Schedules(plan))
            .Append("\n## The plans' rows\n\n| Plan | Row | Component | Objects |\n|---|---|---|---|\n");
        foreach (var row in RecoveryRows.All)
        {
            var objects = row.Objects.IsEmpty
                ? "none in the stack"
                : string.Join(", ", row.Objects.Select(item => $"`{item.Name}` ({item.Type})"));
            page.Append(System.Globalization.CultureInfo.InvariantCulture, $"| {row.Seed} | {row.Text} | {row.Component} | {objects} |\n");
        }

        return page.ToString();
    }

    private static void Check(string name, string text)
    {
        var path = Repository.PathOf("docs", name);
        if (Environment.GetEnvironmentVariable("PLATFORM_ACCEPT") == "1")
        {
            Assert.NotEqual("true", Environment.GetEnvironmentVariable("CI"));
            File.WriteAllText(path, text);
        }

        Assert.Equal(File.ReadAllText(path), text);
    }
}
