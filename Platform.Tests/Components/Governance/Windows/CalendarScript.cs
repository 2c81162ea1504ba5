using System.Diagnostics;
using Platform.Components.Governance.Windows;
using Platform.Tests.Cli;
using Xunit;

namespace Platform.Tests.Components.Governance.Windows;

/// <summary>How a run of one of the calendar's scripts ended.</summary>
internal sealed record CalendarScript(int Code, string Output, string Error)
{
    public static Task<CalendarScript> ReconcileAsync(string server, string now) => RunAsync(
        WindowScripts.Reconcile, server,
        ("CALENDAR", "deployment-calendar"), ("DECISION", WindowScripts.Decision), ("LONGEST_OPEN_SECONDS", "86400"),
        ("NAMESPACE", "platform-governance"), ("NOW", now), ("OVERRIDE", "deployment-freeze-override"),
        ("STATE", "deployment-freeze"));

    public static Task<CalendarScript> ThawAsync(string server) => RunAsync(
        WindowScripts.Thaw, server,
        ("ARGOCD_NAMESPACE", "argocd"), ("DENIAL", FreezePolicies.Denial), ("FREEZE_CALENDAR", "deployment-calendar"),
        ("FREEZE_STATE", "deployment-freeze"), ("GOVERNANCE_NAMESPACE", "platform-governance"));

    private static async Task<CalendarScript> RunAsync(
        string script, string server, params (string Name, string Value)[] variables)
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder["token"], "secret-token", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(folder["ca.crt"], "", TestContext.Current.CancellationToken);
        var start = new ProcessStartInfo("sh", ["-c", script])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Clear();
        start.Environment["PATH"] = Environment.GetEnvironmentVariable("PATH");
        start.Environment["TMPDIR"] = folder.Path;
        start.Environment["API_SERVER"] = server;
        start.Environment["API_CREDENTIALS"] = folder.Path;
        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var text = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(["ca.crt", "token"], folder.Files());
        return new CalendarScript(process.ExitCode, text, await error);
    }
}
