namespace Pulumi;

/// <summary>Marks a property of a resource as one that the provider sets, or that a component gives out.</summary>
/// <param name="name">The wire name; the property's own name where null.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class OutputAttribute(string? name = null) : Attribute
{
    /// <summary>The wire name; the property's own name where null.</summary>
    public string? Name { get; } = name;
}
