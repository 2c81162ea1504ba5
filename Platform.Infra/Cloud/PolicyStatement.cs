using System.Collections.Immutable;

namespace Platform.Cloud;

/// <summary>One statement of a policy.</summary>
public sealed record PolicyStatement
{
    /// <summary>Says what the statement is for, in letters and digits.</summary>
    public required string Sid { get; init; }

    /// <summary>Whether it allows or denies.</summary>
    public PolicyEffect Effect { get; init; } = PolicyEffect.Allow;

    /// <summary>Whom it is about; <c>null</c> in a policy that hangs on a role.</summary>
    public PolicyPrincipal? Principal { get; init; }

    /// <summary>The actions, such as <c>s3:GetObject</c>.</summary>
    public required ImmutableArray<string> Actions { get; init; }

    /// <summary>The resources' ARNs; empty in a trust policy, where the role itself is meant.</summary>
    public ImmutableArray<string> Resources { get; init; } = [];

    /// <summary>What a request must meet.</summary>
    public ImmutableArray<PolicyCondition> Conditions { get; init; } = [];
}
