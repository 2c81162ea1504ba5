namespace Pulumi;

/// <summary>A class whose members marked with <see cref="InputAttribute"/> are sent, by their wire names.</summary>
public abstract class InputArgs
{
    private protected InputArgs()
    {
    }

    /// <summary>The members by wire name: fields first, then properties, null values included.</summary>
    /// <exception cref="ArgumentNullException">A required member is null.</exception>
    internal virtual IEnumerable<KeyValuePair<string, object?>> ToProperties() => InputPlan.Of(GetType()).Read(this);
}
