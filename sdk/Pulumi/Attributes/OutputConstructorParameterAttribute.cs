namespace Pulumi;

/// <summary>Gives the wire name of a constructor parameter whose own name differs from it.</summary>
/// <param name="name">The wire name.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class OutputConstructorParameterAttribute(string name) : Attribute
{
    internal string Name { get; } = name;
}
