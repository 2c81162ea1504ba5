using System.Collections.Immutable;

namespace Pulumi;

public sealed partial class InputMap<TValue>
{
    /// <summary>A map of values.</summary>
    /// <param name="values">The values.</param>
    public static implicit operator InputMap<TValue>(Dictionary<string, TValue> values) =>
        new(Pulumi.Output.Create(ToInputs(values)));

    /// <summary>A map of values.</summary>
    /// <param name="values">The values.</param>
    public static implicit operator InputMap<TValue>(ImmutableDictionary<string, TValue> values) =>
        new(Pulumi.Output.Create(ToInputs(values)));

    /// <summary>A map that an output gives.</summary>
    /// <param name="values">The output.</param>
    public static implicit operator InputMap<TValue>(Output<Dictionary<string, TValue>> values) =>
        new(values.Apply(ToInputs));

    /// <summary>A map that an output gives.</summary>
    /// <param name="values">The output.</param>
    public static implicit operator InputMap<TValue>(Output<IDictionary<string, TValue>> values) =>
        new(values.Apply(ToInputs));

    /// <summary>A map that an output gives.</summary>
    /// <param name="values">The output.</param>
    public static implicit operator InputMap<TValue>(Output<ImmutableDictionary<string, TValue>> values) =>
        new(values.Apply(ToInputs));

    private static Dictionary<string, Input<TValue>> ToInputs(IEnumerable<KeyValuePair<string, TValue>>? values)
    {
        var inputs = new Dictionary<string, Input<TValue>>(StringComparer.Ordinal);
        foreach (var (key, value) in values ?? [])
        {
            inputs[key] = value;
        }
        return inputs;
    }
}
