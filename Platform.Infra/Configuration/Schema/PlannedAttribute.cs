namespace Platform.Configuration;

/// <summary>Words that an enum will allow one day, so that the finding can say that they are not built yet.</summary>
/// <param name="words">The words as they would be written.</param>
[AttributeUsage(AttributeTargets.Enum)]
public sealed class PlannedAttribute(params string[] words) : Attribute
{
    /// <summary>The words as they would be written.</summary>
    public IReadOnlyList<string> Words => words;
}
