using System.Collections;
using System.Collections.Immutable;

namespace Pulumi;

/// <summary>A map argument whose values, or the whole of it, may come from outputs. Keys are ordinal.</summary>
/// <typeparam name="TValue">The type of the values.</typeparam>
public sealed partial class InputMap<TValue>
    : Input<ImmutableDictionary<string, TValue>>, IEnumerable, IAsyncEnumerable<Input<KeyValuePair<string, TValue>>>
{
    private Output<Dictionary<string, Input<TValue>>> _inputs;
    private bool _isShared;

    /// <summary>An empty map.</summary>
    public InputMap()
        : this(Pulumi.Output.Create(new Dictionary<string, Input<TValue>>(StringComparer.Ordinal)))
    {
    }

    private InputMap(Output<Dictionary<string, Input<TValue>>> inputs)
        : base(null) => _inputs = inputs;

    /// <summary>Adds a value under a key; the same as <see cref="Add(string, Input{TValue})"/>.</summary>
    /// <param name="key">The key.</param>
    public Input<TValue> this[string key]
    {
        set => Add(key, value);
    }

    internal override Output<ImmutableDictionary<string, TValue>> Output =>
        Pulumi.Output.FromData(FlattenAsync(Share()), "an input map");

    private protected override object Stored => Share();

    /// <summary>Adds a value under a key. A key given two values is a fault of the map once it is used.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">The value.</param>
    public void Add(string key, Input<TValue> value)
    {
        if (!_isShared && _inputs.TryGetData(out var data) && data.Value.TryAdd(key, value))
        {
            return;
        }
        _inputs = _inputs.Apply(inputs => new Dictionary<string, Input<TValue>>(inputs, StringComparer.Ordinal)
        {
            [key] = inputs.TryGetValue(key, out var present) ? Same(key, present, value) : value,
        });
        _isShared = false;
    }

    /// <summary>Adds the entries of another map.</summary>
    /// <param name="values">The other map.</param>
    public void Add(InputMap<TValue> values) => AddRange(values);

    /// <summary>Adds the entries of another map.</summary>
    /// <param name="values">The other map.</param>
    public void AddRange(InputMap<TValue> values) => Append(values.Share());

    /// <summary>A new map of the entries of two; where both have a key, the second wins.</summary>
    /// <param name="first">The first map.</param>
    /// <param name="second">The second map.</param>
    public static InputMap<TValue> Merge(InputMap<TValue> first, InputMap<TValue> second) =>
        new(Pulumi.Output.Tuple(first.Share(), second.Share()).Apply(pair =>
        {
            var merged = new Dictionary<string, Input<TValue>>(pair.Item1, StringComparer.Ordinal);
            foreach (var (key, value) in pair.Item2)
            {
                merged[key] = value;
            }
            return merged;
        }));

    /// <summary>The entries, once the map is known.</summary>
    /// <param name="cancellationToken">Ends the enumeration early.</param>
    public async IAsyncEnumerator<Input<KeyValuePair<string, TValue>>> GetAsyncEnumerator(
        CancellationToken cancellationToken)
    {
        var data = await Share().GetDataAsync();
        foreach (var (key, value) in data.IsKnown ? data.Value : [])
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return value.ToOutput().Apply(known => KeyValuePair.Create(key, known));
        }
    }

    IEnumerator IEnumerable.GetEnumerator() =>
        throw new NotSupportedException($"A {GetType().FullName} cannot be synchronously enumerated. "
            + $"Use {nameof(GetAsyncEnumerator)} instead.");

    private static async ValueTask<OutputData<ImmutableDictionary<string, TValue>>> FlattenAsync(
        Output<Dictionary<string, Input<TValue>>> nested)
    {
        var join = new OutputJoin();
        var inputs = join.Take(await nested.GetDataAsync());
        var values = ImmutableDictionary.CreateBuilder<string, TValue>(StringComparer.Ordinal);
        if (join.IsKnown && inputs is null)
        {
            return join.Give<ImmutableDictionary<string, TValue>>(null!);
        }
        foreach (var (key, input) in join.IsKnown ? inputs : [])
        {
            values.Add(key, join.Take(await input.ToOutput().GetDataAsync()));
        }
        return join.Give(values.ToImmutable());
    }

    private static Input<TValue> Same(string key, Input<TValue> present, Input<TValue> added) =>
        Pulumi.Output.Tuple(present, added).Apply(pair => EqualityComparer<TValue>.Default.Equals(pair.Item1, pair.Item2)
            ? pair.Item1
            : throw new ArgumentException($"Key '{key}' already exists in the map with a different value."));

    private void Append(Output<Dictionary<string, Input<TValue>>> more)
    {
        _inputs = Pulumi.Output.Tuple(_inputs, more).Apply(pair =>
        {
            var joined = new Dictionary<string, Input<TValue>>(pair.Item1, StringComparer.Ordinal);
            foreach (var (key, value) in pair.Item2)
            {
                if (!joined.TryAdd(key, value) && !ReferenceEquals(joined[key], value))
                {
                    throw new ArgumentException($"Key '{key}' already exists in the map with a different value.");
                }
            }
            return joined;
        });
        _isShared = false;
    }

    // Whoever has seen the stored map keeps what he saw: the next change makes a copy.
    private Output<Dictionary<string, Input<TValue>>> Share()
    {
        _isShared = true;
        return _inputs;
    }
}
