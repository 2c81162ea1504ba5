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
        Pulumi.Output.Create(values);

    /// <summary>A map that an output gives.</summary>
    /// <param name="values">The output.</param>
    public static implicit operator InputMap<TValue>(Output<Dictionary<string, TValue>> values) =>
        new(values.Apply(ToInputs));

    /// <summary>A map that an output gives.</summary>
    /// <param name="values">The output.</param>
    public static implicit operator InputMap<TValue>(Output<IDictionary<string, TValue>> values) =>
        new(values.Apply(ToInputs));

    /// <summary>A map that an output gives; null, as a resource without such a map gives it, is not sent.</summary>
    /// <param name="values">The output.</param>
    public static implicit operator InputMap<TValue>(Output<ImmutableDictionary<string, TValue>> values) =>
        new(values.Apply(map => map is null ? null! : ToInputs(map)));

    private static Dictionary<string, Input<TValue>> ToInputs(IEnumerable<KeyValuePair<string, TValue>> values)
    {
        var inputs = new Dictionary<string, Input<TValue>>(StringComparer.Ordinal);
        foreach (var (key, value) in values)
        {
            inputs[key] = value;
        }
        return inputs;
    }
}
