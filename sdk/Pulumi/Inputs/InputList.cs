using System.Collections;
using System.Collections.Immutable;

namespace Pulumi;

/// <summary>A list argument whose elements, or the whole of it, may come from outputs.</summary>
/// <typeparam name="T">The type of the elements.</typeparam>
public sealed partial class InputList<T> : Input<ImmutableArray<T>>, IEnumerable, IAsyncEnumerable<Input<T>>
{
    private Output<List<Input<T>>> _inputs;
    private bool _isShared;

    /// <summary>An empty list.</summary>
    public InputList()
        : this(new List<Input<T>>())
    {
    }

    private InputList(List<Input<T>> inputs)
        : this(Pulumi.Output.Create(inputs))
    {
    }

    private InputList(Output<List<Input<T>>> inputs)
        : base(null) => _inputs = inputs;

    internal override Output<ImmutableArray<T>> Output =>
        Share().Apply(inputs => Pulumi.Output.All(inputs.AsEnumerable()));

    private protected override object Stored => Share();

    /// <summary>Adds elements at the end.</summary>
    /// <param name="inputs">The elements.</param>
    public void Add(params Input<T>[] inputs)
    {
        if (!_isShared && _inputs.TryGetData(out var data))
        {
            data.Value.AddRange(inputs);
            return;
        }
        _inputs = Append(_inputs, Pulumi.Output.Create(inputs.ToList()));
        _isShared = false;
    }

    /// <summary>Adds the elements of another list at the end.</summary>
    /// <param name="inputs">The other list.</param>
    public void Add(InputList<T> inputs) => AddRange(inputs);

    /// <summary>Adds the elements of another list at the end.</summary>
    /// <param name="inputs">The other list.</param>
    public void AddRange(InputList<T> inputs)
    {
        _inputs = Append(Share(), inputs.Share());
        _isShared = false;
    }

    /// <summary>A new list of the elements of this one and then those of another.</summary>
    /// <param name="other">The other list.</param>
    public InputList<T> Concat(InputList<T> other) => new(Append(Share(), other.Share()));

    /// <summary>The elements, once the list is known.</summary>
    /// <param name="cancellationToken">Ends the enumeration early.</param>
    public async IAsyncEnumerator<Input<T>> GetAsyncEnumerator(CancellationToken cancellationToken)
    {
        var data = await Share().GetDataAsync();
        foreach (var input in data.IsKnown ? data.Value : [])
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return input;
        }
    }

    IEnumerator IEnumerable.GetEnumerator() =>
        throw new NotSupportedException($"A {GetType().FullName} cannot be synchronously enumerated. "
            + $"Use {nameof(GetAsyncEnumerator)} instead.");

    private static Output<List<Input<T>>> Append(Output<List<Input<T>>> first, Output<List<Input<T>>> second) =>
        Pulumi.Output.Tuple(first, second).Apply(pair => new List<Input<T>>([.. pair.Item1, .. pair.Item2]));

    // Whoever has seen the stored list keeps what he saw: the next change makes a copy.
    private Output<List<Input<T>>> Share()
    {
        _isShared = true;
        return _inputs;
    }
}
