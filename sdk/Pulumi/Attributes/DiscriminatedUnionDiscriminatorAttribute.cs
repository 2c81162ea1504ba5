namespace Pulumi;

/// <summary>Names the property that tells which class a value of the interface is.</summary>
/// <param name="propertyName">The property's wire name.</param>
[AttributeUsage(AttributeTargets.Interface)]
public sealed class DiscriminatedUnionDiscriminatorAttribute(string propertyName) : Attribute
{
    /// <summary>The property's wire name.</summary>
    public string PropertyName { get; } = propertyName;
}
