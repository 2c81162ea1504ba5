namespace Pulumi;

/// <summary>A union whose type parameters are not at hand.</summary>
internal interface IUnion
{
    /// <summary>The value, whichever its type.</summary>
    object? Value { get; }
}
