namespace Pulumi.Serialization;

/// <summary>
/// A value whose parts are being serialised. The frames stand on a list of their own instead of the call stack, so
/// that depth costs memory only.
/// </summary>
internal abstract class SerializationFrame
{
    /// <summary>The part at hand as a path segment, such as <c>.name</c> or <c>[3]</c>; <c>""</c> for the value itself.</summary>
    public abstract string Segment { get; }

    /// <summary>Goes to the next part.</summary>
    public abstract bool TryNext(out object? source);

    /// <summary>Takes the neutral form of the part that <see cref="TryNext"/> gave last.</summary>
    public abstract void Accept(object? neutral);

    /// <summary>The neutral form of the whole, once there are no more parts.</summary>
    public abstract ValueTask<object?> CompleteAsync();
}
