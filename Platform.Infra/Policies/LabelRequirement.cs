using System.Collections.Immutable;

namespace Platform.Policies;

/// <summary>A requirement on a label, as in a label selector.</summary>
/// <param name="Key">The label.</param>
/// <param name="Operator">How its value is compared.</param>
/// <param name="Values">The values; none with <c>Exists</c> and <c>DoesNotExist</c>.</param>
public sealed record LabelRequirement(string Key, LabelOperator Operator, ImmutableArray<string> Values);

/// <summary>How a label is compared, in Kubernetes' words.</summary>
public enum LabelOperator
{
    /// <summary>The value is one of the list.</summary>
    In,

    /// <summary>The value is none of the list, or there is none.</summary>
    NotIn,

    /// <summary>There is such a label.</summary>
    Exists,

    /// <summary>There is no such label.</summary>
    DoesNotExist,
}
