using System.Diagnostics;
using Platform.Components.Governance.Windows;
using Platform.Tests.Cli;
using Platform.Workflows;
using Xunit;

namespace Platform.Tests.Workflows;

/// <summary>Scripts are sound POSIX shell, alone and as pods get them.</summary>
[Trait("kind", "process")]
public sealed class ShellcheckTests
{
    private static readonly string[] Libraries =
        [
            WorkflowScripts.ApplicationFunctions, "aurora.sh", WorkflowScripts.ApiFunctions, WorkflowScripts.DrillFunctions,
            WorkflowScripts.FreezeFunctions, WorkflowScripts.NameFunctions,
        ];

    [Fact]
    public async Task Shellcheck_has_nothing_against_a_script()
    {
        using var folder = new TemporaryFolder();
        var files = new List<string>();
        foreach (var name in WorkflowScripts.Names)
        {
            files.Add(await WriteAsync(folder[name], WorkflowScripts.Read(name)));
        }

        foreach (var step in StackWorkflowDefinitions.All.SelectMany(definition => definition.Scripts))
        {
            files.Add(await WriteAsync(folder[$"whole-{step.Script}"], WorkflowScripts.Source(step)));
        }

        files.Add(await WriteAsync(folder["calendar-reconcile.sh"], WindowScripts.Reconcile));
        files.Add(await WriteAsync(folder["calendar-thaw.sh"], WindowScripts.Thaw));
        files = [.. files.Distinct(StringComparer.Ordinal)];

        Assert.Equal((0, ""), await CheckAsync(files));
    }

    [Fact]
    public async Task What_is_no_posix_shell_is_found()
    {
        using var folder = new TemporaryFolder();
        var file = await WriteAsync(folder["bad.sh"], "set -eu\n[[ -n $HOME ]] && echo $HOME\n");

        var (code, output) = await CheckAsync([file]);

        Assert.Equal(1, code);
        Assert.Contains("SC3010", output, StringComparison.Ordinal);
        Assert.Contains("SC2086", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_script_stops_at_the_first_fault_and_has_a_step_that_runs_it()
    {
        var used = StackWorkflowDefinitions.All.SelectMany(definition => definition.Scripts)
            .SelectMany(step => step.Libraries.Append(step.Script)).Append(WorkflowScripts.ApiFunctions);

        Assert.Equal(WorkflowScripts.Names, used.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        Assert.All(
            WorkflowScripts.Names.Except(Libraries, StringComparer.Ordinal),
            name => Assert.Contains("\nset -eu\n", WorkflowScripts.Read(name), StringComparison.Ordinal));
    }

    private static async Task<string> WriteAsync(string path, string text)
    {
        await File.WriteAllTextAsync(path, text, TestContext.Current.CancellationToken);
        return path;
    }

    private static async Task<(int Code, string Output)> CheckAsync(IEnumerable<string> files)
    {
        using var shellcheck = Process.Start(
            new ProcessStartInfo("shellcheck", ["--shell=sh", "--severity=style", .. files])
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
            })!;
        var output = await shellcheck.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await shellcheck.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (shellcheck.ExitCode, output);
    }
}
