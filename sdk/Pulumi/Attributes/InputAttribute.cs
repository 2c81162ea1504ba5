namespace Pulumi;

/// <summary>Marks a member of an arguments class as one that is sent.</summary>
/// <param name="name">The wire name.</param>
/// <param name="required">Whether a null value is an error.</param>
/// <param name="json">Whether the value is sent as JSON text, as providers' own arguments are.</param>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Property)]
public sealed class InputAttribute(string name, bool required = false, bool json = false) : Attribute
{
    internal string Name { get; } = name;

    internal bool IsRequired { get; } = required;

    internal bool Json { get; } = json;
}
