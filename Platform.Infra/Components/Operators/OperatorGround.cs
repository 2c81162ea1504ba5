using Pulumi;

namespace Platform.Components.Operators;

/// <summary>What an operator has of its own outside its chart: buckets, keys, log groups, secrets.</summary>
internal sealed record OperatorGround
{
    /// <summary>Nothing.</summary>
    public static OperatorGround None { get; } = new();

    /// <summary>What must stand before the operator starts.</summary>
    public IReadOnlyList<Resource> Ready { get; init; } = [];

    /// <summary>Who the operator is in AWS; <c>null</c> for those that use nothing there.</summary>
    public OperatorIdentity? Identity { get; init; }
}
