namespace Pulumi;

/// <summary>Marks a class that values of outputs are made into, by its <see cref="OutputConstructorAttribute"/>.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OutputTypeAttribute : Attribute;
