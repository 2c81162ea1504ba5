using System.Globalization;
using System.Text;
using NodaTime;
using NodaTime.Text;
using Platform.Calendar;
using Platform.Components.Governance.Windows;
using Platform.Components.Governance.Windows.Signals;
using Platform.Configuration;
using Platform.Policies;
using Platform.Signals.Runbooks;

namespace Platform.Tests.Components.Governance.Windows;

/// <summary><c>docs/deployment-windows.md</c>: when whose deployments are frozen, and what people do about it.</summary>
internal static class WindowPage
{
    // Of a window of every week these many freezes show what it comes to in UTC.
    private const int Weeks = 3;

    private static readonly LocalDateTimePattern Minute = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm");

    /// <summary>The page.</summary>
    /// <param name="stacks">The stacks' configurations by name.</param>
    public static string Render(IReadOnlyDictionary<string, PlatformConfig> stacks)
    {
        var page = new StringBuilder(Text("Head"));
        var names = stacks.Keys.Order(StringComparer.Ordinal).ToLookup(name => !stacks[name].Governance.Calendar.Windows.IsEmpty);
        foreach (var name in names[true])
        {
            Append(page, name, stacks[name].Governance.Calendar);
        }

        page.Append($"\nNo windows: {string.Join(", ", names[false].Select(name => $"`{name}`"))}. There deployments are open ");
        page.Append("until somebody freezes them by hand.\n\n## Policies\n\n");
        Policies(page, stacks["prod"]);
        page.Append('\n').Append(Text("Commands")).Append("\n## Alerts\n\n");
        Alerts(page, stacks["prod"]);
        return page.ToString();
    }

    private static void Append(StringBuilder page, string stack, CalendarConfig config)
    {
        var calendar = ConfiguredCalendar.Of(config);
        page.Append($"\n## Stack `{stack}`\n\nThe cluster knows the windows through {config.CompiledThrough}. A restart ");
        page.Append(config.AllowRestarts ? "(`kubectl rollout restart`) is no deployment.\n" : "(`kubectl rollout restart`) is a deployment.\n");
        page.Append("\n| window | frozen | time zone | why |\n|---|---|---|---|\n");
        foreach (var window in calendar.Windows)
        {
            page.Append($"| {window.Name} | {Words(window)} | {window.Zone.Id} | {window.Reason} |\n");
        }

        page.Append(CultureInfo.InvariantCulture, $"\nIn UTC, every freeze with a range in it and the first {Weeks} of each window of the week:\n");
        page.Append("\n| from | open again | windows |\n|---|---|---|\n");
        foreach (var freeze in Freezes(calendar, ConfiguredCalendar.Compiled(config)))
        {
            page.Append($"| {Moments.Text(freeze[0].Start)} | {Moments.Text(freeze[0].FrozenUntil)} ");
            page.Append($"| {string.Join(", then ", freeze.Select(one => one.Window))} |\n");
        }

        page.Append("\nArgo CD syncs nothing by itself in these, read in the window's time zone:\n");
        page.Append("\n| from (cron) | for | window |\n|---|---|---|\n");
        foreach (var window in SyncWindows.Of(calendar))
        {
            page.Append($"| `{window.Schedule}` | {window.Duration} | {window.Window} |\n");
        }
    }

    private static string Words(DeploymentWindow window) => window switch
    {
        WeeklyWindow weekly => $"every week from {weekly.StartDay} {Clock(weekly.StartTime)} to {weekly.EndDay} {Clock(weekly.EndTime)}",
        RangeWindow range => $"once, from {Minute.Format(range.Start)} to {Minute.Format(range.End)}",
        _ => throw new ArgumentException($"Window {window.Name} is of an unknown kind.", nameof(window)),
    };

    private static string Clock(Period time) =>
        string.Create(CultureInfo.InvariantCulture, $"{time.Hours + (24 * time.Days):00}:{time.Minutes:00}");

    // Segments that end together are one freeze.
    private static IEnumerable<List<CompiledSegment>> Freezes(DeploymentCalendar calendar, CompiledCalendar compiled)
    {
        var freezes = compiled.Segments.GroupBy(one => one.FrozenUntil).Select(group => group.ToList()).ToList();
        return calendar.Windows
            .SelectMany(window => freezes.Where(freeze => freeze.Exists(one => one.Window == window.Name))
                .Take(window is RangeWindow ? int.MaxValue : Weeks))
            .DistinctBy(freeze => freeze[0].Start)
            .OrderBy(freeze => freeze[0].Start);
    }

    private static void Policies(StringBuilder page, PlatformConfig config)
    {
        page.Append("What they look at and say, with examples: [policies](policies.md).\n\n");
        page.Append("| policy | what | local, dev | staging | prod |\n|---|---|---|---|---|\n");
        foreach (var policy in FreezePolicies.Of(config).OrderBy(policy => policy.Name, StringComparer.Ordinal))
        {
            var actions = ((PolicyBody.Validating)policy.Body).Actions;
            page.Append($"| [{policy.Name}](policies.md#{policy.Name}) | {policy.Title} ");
            foreach (var environment in (DeploymentEnvironment[])[DeploymentEnvironment.Dev, DeploymentEnvironment.Staging, DeploymentEnvironment.Prod])
            {
                page.Append($"| {string.Join(", ", actions.In(environment))} ");
            }

            page.Append("|\n");
        }
    }

    private static void Alerts(StringBuilder page, PlatformConfig config)
    {
        page.Append($"Dashboard `{WindowSignals.Of(config).Dashboards.Single().Uid}`. Info is a note in the team's channel, a ");
        page.Append("warning is a ticket; nothing here calls anybody.\n\n| alert | severity | tells |\n|---|---|---|\n");
        foreach (var alert in WindowSignals.Of(config).Alerts.OrderBy(alert => alert.Name, StringComparer.Ordinal))
        {
            page.Append($"| [{alert.Name}](runbooks/{RunbookPage.FileName(alert.Name)}) | {alert.Severity.ToString().ToLowerInvariant()} ");
            page.Append($"| {alert.Proof.Fires.Firing[0].Summary} |\n");
        }
    }

    private static string Text(string name) => File.ReadAllText(
        Path.Combine(Path.GetDirectoryName(SourcePath())!, "Page", $"{name}.md"));

    private static string SourcePath([System.Runtime.CompilerServices.CallerFilePath] string path = "") => path;
}
