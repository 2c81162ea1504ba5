using System.Collections.Immutable;

namespace Pulumi;

/// <summary>Collects what several outputs have in common: known if all are, secret if any is, all dependencies.</summary>
internal sealed class OutputJoin
{
    private ImmutableHashSet<Resource> _resources = Output.NoResources;
    private bool _isSecret;

    /// <summary>Whether everything taken so far is known.</summary>
    public bool IsKnown { get; private set; } = true;

    /// <summary>Takes one output's data and gives its value.</summary>
    public T Take<T>(OutputData<T> data)
    {
        _resources = Output.Join(_resources, data.Resources);
        _isSecret |= data.IsSecret;
        IsKnown &= data.IsKnown;
        return data.Value;
    }

    /// <summary>The data of a value made from everything taken.</summary>
    public OutputData<T> Give<T>(T value) => new(_resources, value, IsKnown, _isSecret);
}
