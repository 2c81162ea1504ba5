using Pulumi;

namespace Platform.Components.Operators;

/// <summary>Where resources of an operator's own are created.</summary>
/// <param name="Name">Beginning of their logical names, such as <c>operators-loki</c>.</param>
/// <param name="Parent">The component.</param>
/// <param name="After">What must stand before them.</param>
internal sealed record OperatorSite(string Name, Resource Parent, IReadOnlyList<Resource> After)
{
    /// <summary>Options of a resource in the cluster.</summary>
    /// <returns>The options.</returns>
    public CustomResourceOptions Options() => new() { Parent = Parent, DependsOn = [.. After] };
}
