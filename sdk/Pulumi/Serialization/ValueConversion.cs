namespace Pulumi.Serialization;

/// <summary>Converts values to one type. Kept for the life of the process, so without state.</summary>
internal abstract class ValueConversion
{
    /// <summary>What null, an unknown and a wrong shape become: the type's default, boxed.</summary>
    public virtual object? Default => null;

    /// <summary>Converts a value as the deserialiser gives it.</summary>
    public abstract Converted Convert(ConversionRun run, object value);
}

/// <summary>What a conversion came to.</summary>
/// <param name="Value">The value of the wanted type.</param>
/// <param name="Fault">Why there is none, or null.</param>
internal readonly record struct Converted(object? Value, string? Fault = null);
