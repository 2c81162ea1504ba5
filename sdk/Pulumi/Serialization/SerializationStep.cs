namespace Pulumi.Serialization;

/// <summary>What a look at one value came to.</summary>
/// <param name="Kind">Which of the cases it is.</param>
/// <param name="Value">The case's value: see <see cref="SerializationStepKind"/>.</param>
internal readonly record struct SerializationStep(SerializationStepKind Kind, object? Value)
{
    /// <summary>The value is finished; this is its neutral form.</summary>
    public static SerializationStep Done(object? neutral) => new(SerializationStepKind.Done, neutral);

    /// <summary>Another value stands for this one and is to be looked at instead.</summary>
    public static SerializationStep Source(object? source) => new(SerializationStepKind.Source, source);

    /// <summary>The value has parts.</summary>
    public static SerializationStep Open(SerializationFrame frame) => new(SerializationStepKind.Frame, frame);

    /// <summary>The value is an output or a resource, which may have to be awaited.</summary>
    public static SerializationStep Await(object awaited) => new(SerializationStepKind.Awaited, awaited);
}

/// <summary>The cases of <see cref="SerializationStep"/>.</summary>
internal enum SerializationStepKind
{
    /// <summary>A neutral value.</summary>
    Done,

    /// <summary>A value to look at.</summary>
    Source,

    /// <summary>A <see cref="SerializationFrame"/>.</summary>
    Frame,

    /// <summary>An <see cref="IOutput"/> or a <see cref="Resource"/>.</summary>
    Awaited,
}
