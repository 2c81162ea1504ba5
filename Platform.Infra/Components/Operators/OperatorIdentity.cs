using System.Collections.Immutable;
using Pulumi;

namespace Platform.Components.Operators;

/// <summary>What an operator may do in AWS, and which of its service accounts may.</summary>
internal sealed record OperatorIdentity
{
    /// <summary>Names of the service accounts, in the operator's namespace.</summary>
    public required ImmutableArray<string> ServiceAccounts { get; init; }

    /// <summary>What the role is for, as in "Lets Loki in cluster acme …".</summary>
    public required string Purpose { get; init; }

    /// <summary>What the role may do, as JSON; <c>null</c> where AWS's own policies say it all.</summary>
    public Input<string>? Policy { get; init; }

    /// <summary>AWS's own policies by path and name.</summary>
    public ImmutableArray<string> ManagedPolicies { get; init; } = [];
}
