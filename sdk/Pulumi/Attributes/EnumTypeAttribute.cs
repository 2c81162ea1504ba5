namespace Pulumi;

/// <summary>
/// Marks a struct of named values: a private constructor from string or double, an explicit operator back to it.
/// </summary>
[AttributeUsage(AttributeTargets.Struct)]
public sealed class EnumTypeAttribute : Attribute;
