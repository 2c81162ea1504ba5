using System.Collections.Immutable;

namespace Platform.Cli.Runs.Drift;

/// <summary>A resource that is not as it should be. Values are left out: they may be secret.</summary>
/// <param name="Operation">What Pulumi calls the change: <c>update</c>, <c>delete</c>, <c>create</c>, <c>replace</c>.</param>
/// <param name="Urn">Its URN.</param>
/// <param name="Type">Its type token.</param>
/// <param name="Fields">Paths of the fields, in ordinal order; empty where they are not known.</param>
internal sealed record DriftedResource(string Operation, string Urn, string Type, ImmutableArray<string> Fields)
{
    /// <summary>Its logical name.</summary>
    public string Name => Urn.Split("::")[^1];
}
