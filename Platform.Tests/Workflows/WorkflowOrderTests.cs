using FsCheck;
using FsCheck.Fluent;
using Platform.Workflows;
using Xunit;

namespace Platform.Tests.Workflows;

/// <summary>Steps in any order: one that waits for later ones only is sound, and a way back makes a cycle.</summary>
public sealed class WorkflowOrderTests
{
    private const int Steps = 8;

    private static readonly Gen<(int From, int To)[]> Edges =
        (from one in Gen.Choose(0, Steps - 1)
         from other in Gen.Choose(0, Steps - 1)
         where one != other
         select (Math.Min(one, other), Math.Max(one, other))).ArrayOf();

    [Fact]
    public void Steps_that_wait_for_earlier_ones_have_no_cycle_whatever_their_order()
    {
        Prop.ForAll(Edges.ToArbitrary(), edges => WorkflowShape.Faults(Of(edges)).Count == 0)
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_way_back_is_a_cycle_of_exactly_the_steps_on_it()
    {
        Prop.ForAll(Edges.Where(edges => edges.Length > 0).ToArbitrary(), edges =>
        {
            // The first edge back again: everything that lies between its ends is on the cycle.
            var (from, to) = edges[0];
            var onCycle = Enumerable.Range(0, Steps)
                .Where(step => Reaches(edges, from, step) && Reaches(edges, step, to))
                .Select(step => $"Step 's{step}' waits for itself.");
            return WorkflowShape.Faults(Of([.. edges, (to, from)])).ToHashSet().SetEquals(onCycle);
        }).QuickCheckThrowOnFailure();
    }

    private static bool Reaches((int From, int To)[] edges, int from, int to) =>
        from == to || edges.Any(edge => edge.From == from && Reaches(edges, edge.To, to));

    private static WorkflowDefinition Of((int From, int To)[] edges) => new()
    {
        Name = "any",
        Description = "Any.",
        Timeout = TimeSpan.FromDays(1),
        Steps =
        [
            .. Enumerable.Range(0, Steps).Reverse().Select(step => SampleWorkflows.Plain(
                $"s{step}",
                [.. edges.Where(edge => edge.To == step).Select(edge => $"s{edge.From}").Distinct(StringComparer.Ordinal)])),
        ],
    };
}
