using System.Collections.Immutable;

namespace Pulumi.Testing;

/// <summary>The outputs of a component or of the stack as mocks see them.</summary>
public class MockRegisterResourceOutputsRequest
{
    /// <summary>The URN of the component or of the stack.</summary>
    public readonly string Urn;

    /// <summary>The outputs by name.</summary>
    public readonly ImmutableDictionary<string, Output<object?>> Outputs;

    internal MockRegisterResourceOutputsRequest(string urn, ImmutableDictionary<string, Output<object?>> outputs) =>
        (Urn, Outputs) = (urn, outputs);
}
