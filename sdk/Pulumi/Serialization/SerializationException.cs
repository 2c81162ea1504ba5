namespace Pulumi.Serialization;

/// <summary>
/// A value that cannot be sent to the engine. The message ends in the value's path on a line of its own.
/// </summary>
internal sealed class SerializationException(string message, Exception? inner = null)
    : InvalidOperationException(message, inner);
