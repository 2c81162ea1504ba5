using System.Diagnostics;
using System.Text.Json.Nodes;
using Platform.Components.Governance.Windows;
using Platform.Tests.Cli;
using Platform.Workflows;
using Xunit;

namespace Platform.Tests.Components.Governance.Windows;

/// <summary>What the cluster has at a moment.</summary>
/// <param name="State">The state's ConfigMap as JSON.</param>
/// <param name="Calendar">Lines of the compiled calendar.</param>
/// <param name="Now">The moment.</param>
internal sealed record FreezeCase(string State, string Calendar, string Now);

/// <summary>Asks what is written in shell and jq, many cases in one process.</summary>
internal static class FreezeShell
{
    /// <summary>The states that the reconciler's program decides on.</summary>
    public static async Task<IReadOnlyList<JsonNode>> DecideAsync(
        string calendar, IReadOnlyList<(JsonObject? Override, string Now)> cases)
    {
        using var folder = new TemporaryFolder();
        await WriteAsync(folder["decision.jq"], WindowScripts.Decision);
        await WriteAsync(folder["calendar"], Data(calendar));
        await WriteAsync(folder["state"], "null");
        for (var index = 0; index < cases.Count; index++)
        {
            await WriteAsync(folder[$"{index}.override"], cases[index].Override?.ToJsonString() ?? "null");
        }

        var output = await RunAsync(folder.Path, string.Join('\n', cases.Select((one, index) =>
            $"jq --null-input --compact-output --arg now {one.Now} --arg name deployment-freeze --arg namespace n "
            + $"--argjson longest 86400 --slurpfile calendar calendar --slurpfile override {index}.override "
            + "--slurpfile state state --from-file decision.jq")));
        return [.. output.Select(line => JsonNode.Parse(line)!["state"]!)];
    }

    /// <summary>Whether the scripts that sync applications find deployments frozen.</summary>
    public static async Task<IEnumerable<bool>> AskAsync(IReadOnlyList<FreezeCase> cases)
    {
        using var folder = new TemporaryFolder();
        for (var index = 0; index < cases.Count; index++)
        {
            await WriteAsync(folder[$"{index}.state"], cases[index].State);
            await WriteAsync(folder[$"{index}.calendar"], Data(cases[index].Calendar));
        }

        var output = await RunAsync(folder.Path, string.Join('\n', (string[])
        [
            "set -eu",
            WorkflowScripts.Read(WorkflowScripts.ApiFunctions),
            WorkflowScripts.Read(WorkflowScripts.FreezeFunctions),
            "FREEZE_STATE=state FREEZE_CALENDAR=calendar",
            "governance_map() { cat \"$case.$1\"; }",
            .. cases.Select((one, index) =>
                $"case={index}; frozen=$(frozen_until {Seconds(one.Now)}); echo \"${{frozen:-open}}\""),
        ]));
        return output.Select(line => line != "open");
    }

    private static long Seconds(string moment) =>
        Tests.Calendar.Windows.At(moment).ToUnixTimeSeconds();

    private static string Data(string calendar) =>
        new JsonObject { ["data"] = new JsonObject { ["intervals"] = calendar } }.ToJsonString();

    private static Task WriteAsync(string path, string text) =>
        File.WriteAllTextAsync(path, text, TestContext.Current.CancellationToken);

    private static async Task<IReadOnlyList<string>> RunAsync(string folder, string script)
    {
        await WriteAsync(Path.Combine(folder, "script"), script);
        using var process = Process.Start(new ProcessStartInfo("sh", ["script"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            WorkingDirectory = folder,
        })!;
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, process.ExitCode);
        return output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
