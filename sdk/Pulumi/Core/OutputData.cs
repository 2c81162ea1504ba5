using System.Collections.Immutable;

namespace Pulumi;

/// <summary>What an output turned out to be.</summary>
/// <param name="Resources">The resources the value comes from.</param>
/// <param name="Value">The value; of no meaning where it is not known.</param>
/// <param name="IsKnown">False during a preview for what only an update can tell.</param>
/// <param name="IsSecret">Whether the value must never be shown.</param>
internal readonly record struct OutputData<T>(
    ImmutableHashSet<Resource> Resources,
    T Value,
    bool IsKnown,
    bool IsSecret)
{
    /// <summary>The same data with another value, and known only if this is known.</summary>
    public OutputData<TOther> WithValue<TOther>(TOther value) => new(Resources, value, IsKnown, IsSecret);
}

/// <summary>An output whose type parameter is not at hand.</summary>
internal interface IOutput
{
    /// <summary>The output's data, with the value as an object.</summary>
    ValueTask<OutputData<object?>> GetDataAsync();
}

/// <summary>An output that is completed by somebody else, such as the registration of its resource.</summary>
internal interface IOutputSource : IOutput
{
    /// <summary>Sets the data unless it is set already; a null value becomes the default of the output's type.</summary>
    void Complete(OutputData<object?> data);

    /// <summary>Makes the output fail unless its data is set already.</summary>
    void Fail(Exception exception);
}

/// <summary>An input whose type parameter is not at hand.</summary>
internal interface IInput
{
    /// <summary>
    /// What is stored: the <see cref="Output{T}"/> of a plain input; for a list or a map an output of the collection
    /// of <em>inputs</em>, so that one unknown element does not make the whole unknown.
    /// </summary>
    object Value { get; }

    /// <summary>The input as an output of plain values.</summary>
    IOutput ToOutput();
}
