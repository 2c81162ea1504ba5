using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace Pulumi.Serialization;

/// <summary>For lists. An absent list is <c>default(ImmutableArray)</c>, as in the official SDK.</summary>
internal sealed class ListConversion<T> : ValueConversion
{
    private readonly ValueConversion _element = ValueConversions.For(typeof(T));

    public override object? Default { get; } = default(ImmutableArray<T>);

    public override Converted Convert(ConversionRun run, object value)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (value is not ImmutableArray<object?> list)
        {
            return run.WrongShape("a list", value);
        }

        if (typeof(T) == typeof(object))
        {
            return new(value);
        }

        var converted = ImmutableArray.CreateBuilder<T>(list.Length);
        for (var index = 0; index < list.Length; index++)
        {
            run.Enter(index);
            converted.Add((T)run.ValueOrDefault(_element, list[index])!);
            run.Leave();
        }

        return new(converted.MoveToImmutable());
    }
}

/// <summary>For maps with string keys.</summary>
internal sealed class MapConversion<T> : ValueConversion
{
    private readonly ValueConversion _entry = ValueConversions.For(typeof(T));

    public override Converted Convert(ConversionRun run, object value)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (value is not ImmutableDictionary<string, object?> map)
        {
            return run.WrongShape("an object", value);
        }

        if (typeof(T) == typeof(object))
        {
            return new(value);
        }

        var converted = ImmutableDictionary.CreateBuilder<string, T>(StringComparer.Ordinal);
        foreach (var (key, entry) in map)
        {
            run.Enter(key);
            converted.Add(key, (T)run.ValueOrDefault(_entry, entry)!);
            run.Leave();
        }

        return new(converted.ToImmutable());
    }
}
