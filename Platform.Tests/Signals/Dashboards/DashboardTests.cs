using System.Text;
using Platform.Tests.Signals.Dashboards.Lint;
using Xunit;

namespace Platform.Tests.Signals.Dashboards;

/// <summary>What holds for every dashboard of every stack.</summary>
public sealed class DashboardTests
{
    private const int LargestConfigMap = 1024 * 1024;

    private static readonly Lazy<Task<IReadOnlyList<LintSubject>>> Subjects =
        new(() => DashboardLinter.ReadAsync(StackDashboards.WithSample));

    [Fact]
    public void A_uid_is_one_dashboard_in_a_stack()
    {
        Assert.Empty(StackDashboards.All.GroupBy(item => item.Dashboard.Uid, StringComparer.Ordinal)
            .Where(group => group.Select(item => item.Dashboard.Title).Distinct(StringComparer.Ordinal).Count() > 1)
            .Select(group => group.Key));
    }

    [Fact]
    public void A_dashboard_fits_into_a_ConfigMap()
    {
        Assert.Empty(StackDashboards.All
            .Where(item => Encoding.UTF8.GetByteCount(item.Json) >= LargestConfigMap)
            .Select(item => item.Dashboard.Uid));
    }

    [Fact]
    public void The_grid_has_no_overlap_and_nothing_outside()
    {
        foreach (var (dashboard, json) in StackDashboards.WithSample)
        {
            var taken = new HashSet<(int, int)>();
            foreach (var place in json["panels"]!.AsArray().Select(panel => panel!["gridPos"]!))
            {
                var (x, y) = (place["x"]!.GetValue<int>(), place["y"]!.GetValue<int>());
                foreach (var column in Enumerable.Range(x, place["w"]!.GetValue<int>()))
                {
                    Assert.InRange(column, 0, 23);
                    Assert.All(
                        Enumerable.Range(y, place["h"]!.GetValue<int>()),
                        line => Assert.True(taken.Add((column, line)), $"{dashboard.Uid}: {column}, {line}"));
                }
            }
        }
    }

    [Fact]
    public void An_exception_from_the_linter_names_a_rule_and_a_panel_that_exist_and_says_why()
    {
        foreach (var (dashboard, _) in StackDashboards.All)
        {
            Assert.All(dashboard.LintExceptions, exception =>
            {
                Assert.Contains(exception.Rule, DashboardLinter.Rules);
                Assert.EndsWith(".", exception.Reason, StringComparison.Ordinal);
                Assert.True(exception.Panel is null || dashboard.Panels.Any(panel => panel.Key == exception.Panel));
            });
        }
    }

    [Fact]
    [Trait("kind", "process")]
    public async Task The_linter_has_nothing_against_a_dashboard_but_for_its_exceptions()
    {
        foreach (var subject in await Subjects.Value)
        {
            var exceptions = subject.Dashboard.LintExceptions;
            Assert.Empty(DashboardLinter.Faults(subject)
                .Where(fault => !exceptions.Any(exception => DashboardLinter.Covers(exception, fault)))
                .Select(fault => $"{subject.Dashboard.Uid}: {fault}"));
        }
    }

    [Fact]
    [Trait("kind", "process")]
    public async Task No_exception_from_the_linter_is_without_need()
    {
        foreach (var subject in await Subjects.Value)
        {
            var faults = DashboardLinter.Faults(subject);
            Assert.Empty(subject.Dashboard.LintExceptions
                .Where(exception => !faults.Any(fault => DashboardLinter.Covers(exception, fault)))
                .Select(exception => $"{subject.Dashboard.Uid}: {exception.Rule} {exception.Panel}"));
        }
    }

    [Fact]
    [Trait("kind", "process")]
    public async Task A_query_reads_variables_that_the_dashboard_has()
    {
        foreach (var subject in await Subjects.Value)
        {
            var known = subject.Dashboard.Variables.Select(variable => variable.Name).ToHashSet(StringComparer.Ordinal);
            Assert.Empty(subject.Dashboard.Panels.SelectMany(panel => panel.Targets)
                .SelectMany(target => GrafanaVariables.In(target.Expression))
                .Where(name => !known.Contains(name))
                .Select(name => $"{subject.Dashboard.Uid}: ${name}"));
        }
    }
}
