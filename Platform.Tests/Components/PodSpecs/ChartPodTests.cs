using Platform.Tests.Components.Operators;
using Xunit;

namespace Platform.Tests.Components.PodSpecs;

/// <summary>Pods of charts get by values what scanners ask of a pod, or a file says why not.</summary>
public sealed class ChartPodTests
{
    private static readonly SortedDictionary<string, Dictionary<string, string>> Exceptions =
        PodExceptions.Read("PodSpecs", "chart-exceptions.yaml");

    [Fact]
    public async Task Charts_pods_break_exactly_the_rules_that_are_excepted()
    {
        var broken = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var (stack, _) in ControlStacks.All)
        {
            foreach (var release in (await OperatorGraph.OfStackAsync(stack)).Releases)
            {
                var chart = ((string)release.Inputs["chart"]).Split('/')[^1];
                var values = (IReadOnlyDictionary<string, object>?)release.Inputs.GetValueOrDefault("values")
                    ?? new Dictionary<string, object>();
                broken.UnionWith(ChartPods.All[chart].SelectMany(pods =>
                    pods.Value.Broken(values).Select(rule => $"{chart}/{pods.Key} {rule}")));
            }
        }

        Assert.Equal(PodExceptions.Flat(Exceptions), broken);
    }

    [Fact]
    public void Each_exception_has_a_reason() => Assert.All(
        Exceptions.SelectMany(owner => owner.Value.Values),
        reason => Assert.EndsWith(".", reason, StringComparison.Ordinal));

    [Fact]
    public void Defaults_of_a_chart_count_where_values_say_nothing_against_them()
    {
        var pods = new ChartPods
        {
            Pod = "pod",
            Security = ["security"],
            Defaults = ["runAsNonRoot", "seccompProfile", "dropAll", "readOnlyRoot"],
        };

        Assert.Equal(
            ["runAsNonRoot", "noPrivilegeEscalation"],
            pods.Broken(new Dictionary<string, object>
            {
                ["pod"] = new Dictionary<string, object> { ["runAsNonRoot"] = false },
            }));
    }

    [Fact]
    public void Values_that_say_nothing_break_every_rule()
    {
        var pods = new ChartPods { Pod = "pod", Security = ["security"], Resources = ["resources"] };

        Assert.Equal(
            ["runAsNonRoot", "seccompProfile", "noPrivilegeEscalation", "dropAll", "readOnlyRoot", "limits"],
            pods.Broken(new Dictionary<string, object>()));
    }
}
