using System.Collections.Immutable;
using Platform.Catalog;

namespace Platform.Components.Operators;

/// <summary>All operators that the platform knows.</summary>
internal static class OperatorList
{
    /// <summary>The operators, in the order of <see cref="OperatorName"/>.</summary>
    public static ImmutableArray<Operator> All { get; } =
    [
    ];

    /// <summary>One operator.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>The operator.</returns>
    public static Operator Of(OperatorName name) => All.Single(one => one.Name == name);
}
