using System.Collections.Immutable;
using Platform.Catalog;
using Platform.Configuration;

namespace Platform.Components.Operators;

/// <summary>Which operators wait for which: an order in which each comes after what it needs.</summary>
internal sealed class OperatorOrder
{
    private readonly Dictionary<OperatorName, ImmutableArray<OperatorName>> _needs;

    private OperatorOrder(Dictionary<OperatorName, ImmutableArray<OperatorName>> needs)
    {
        _needs = needs;
        var sorted = ImmutableArray.CreateBuilder<Operator>();
        foreach (var one in OperatorList.All)
        {
            Visit(one.Name, sorted, []);
        }

        Sorted = sorted.ToImmutable();
    }

    /// <summary>All operators, each after those that it needs.</summary>
    public ImmutableArray<Operator> Sorted { get; }

    /// <summary>The order for a stack.</summary>
    /// <param name="config">The stack's configuration.</param>
    /// <returns>The order.</returns>
    /// <exception cref="InvalidOperationException">Operators need each other in a circle.</exception>
    public static OperatorOrder Of(PlatformConfig config) => new(OperatorList.All.ToDictionary(
        one => one.Name, one => one.Needs(config).Select(need => need.Operator).Distinct().ToImmutableArray()));

    /// <summary>What an operator needs directly.</summary>
    /// <param name="name">The operator.</param>
    /// <returns>The operators it needs.</returns>
    public ImmutableArray<OperatorName> NeededBy(OperatorName name) => _needs[name];

    private void Visit(
        OperatorName name, ImmutableArray<Operator>.Builder sorted, ImmutableArray<OperatorName> path)
    {
        if (path.Contains(name))
        {
            throw new InvalidOperationException($"Operators need each other: {string.Join(" -> ", path.Add(name))}.");
        }

        if (sorted.Any(one => one.Name == name))
        {
            return;
        }

        foreach (var need in _needs[name])
        {
            Visit(need, sorted, path.Add(name));
        }

        sorted.Add(OperatorList.Of(name));
    }
}
