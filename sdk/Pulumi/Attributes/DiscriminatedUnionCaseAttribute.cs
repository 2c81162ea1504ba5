namespace Pulumi;

/// <summary>Maps a value of the discriminating property to the class that such a value is made into.</summary>
/// <param name="tag">The value of the discriminating property.</param>
/// <param name="type">The class.</param>
[AttributeUsage(AttributeTargets.Interface, AllowMultiple = true)]
public sealed class DiscriminatedUnionCaseAttribute(string tag, Type type) : Attribute
{
    /// <summary>The value of the discriminating property.</summary>
    public string Tag { get; } = tag;

    /// <summary>The class.</summary>
    public Type Type { get; } = type;
}
