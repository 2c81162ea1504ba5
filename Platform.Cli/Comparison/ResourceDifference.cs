using Platform.Cli.Graph;

namespace Platform.Cli.Comparison;

/// <summary>A resource that differs between two stacks, or that only one of them has.</summary>
/// <param name="Change">How it differs.</param>
/// <param name="Component">
/// The components that it is part of, from the outermost, as <c>type name</c>; empty below the stack itself.
/// </param>
/// <param name="From">The first stack's resource; <c>null</c> where it has none.</param>
/// <param name="To">The second stack's resource.</param>
/// <param name="Fields">What differs, by path; empty where only one stack has the resource.</param>
internal sealed record ResourceDifference(
    Change Change,
    string Component,
    GraphResource? From,
    GraphResource? To,
    IReadOnlyList<FieldDifference> Fields)
{
    /// <summary>The resource as it is now, or as it was.</summary>
    public GraphResource Shown => To ?? From!;
}
