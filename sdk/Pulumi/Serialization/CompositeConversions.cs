using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Pulumi.Serialization;

/// <summary>For unions: the first type that the value suits.</summary>
internal sealed class UnionConversion<T0, T1> : ValueConversion
{
    private readonly ValueConversion _first = ValueConversions.For(typeof(T0));
    private readonly ValueConversion _second = ValueConversions.For(typeof(T1));

    public override object? Default { get; } = default(Union<T0, T1>);

    public override Converted Convert(ConversionRun run, object value)
    {
        var first = _first.Convert(run, value);
        if (first.Fault is null)
        {
            return new(Union<T0, T1>.FromT0((T0)first.Value!));
        }

        var second = _second.Convert(run, value);
        return second.Fault is null
            ? new(Union<T0, T1>.FromT1((T1)second.Value!))
            : run.WrongShape($"{typeof(T0).FullName} or {typeof(T1).FullName}", value);
    }
}

/// <summary>For outputs inside outputs: known and no secret, since the outer output says both for the whole.</summary>
internal sealed class OutputConversion<T> : ValueConversion
{
    private readonly ValueConversion _value = ValueConversions.For(typeof(T));

    public override Converted Convert(ConversionRun run, object value)
    {
        var converted = _value.Convert(run, value);
        return converted.Fault is null ? new(Output.Create((T)converted.Value!)) : converted;
    }
}

/// <summary>For <see cref="OutputTypeAttribute"/> classes.</summary>
internal sealed class OutputTypeConversion : ValueConversion
{
    private readonly ConstructorInvoker _constructor;
    private readonly (string Name, Lazy<ValueConversion> Conversion)[] _parameters;

    public OutputTypeConversion(Type type)
    {
        var constructor = OutputConstructors.Of(type)!;
        _constructor = ConstructorInvoker.Create(constructor);
        // Lazy, since a type may be a part of itself.
        _parameters =
        [
            .. constructor.GetParameters().Select(parameter => (
                OutputConstructors.WireName(parameter),
                new Lazy<ValueConversion>(() => ValueConversions.For(parameter.ParameterType)))),
        ];
    }

    public override Converted Convert(ConversionRun run, object value)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (value is not ImmutableDictionary<string, object?> members)
        {
            return run.WrongShape("an object", value);
        }

        var arguments = new object?[_parameters.Length];
        for (var index = 0; index < arguments.Length; index++)
        {
            var (name, conversion) = _parameters[index];
            run.Enter(name);
            arguments[index] = run.ValueOrDefault(conversion.Value, members.GetValueOrDefault(name));
            run.Leave();
        }

        return new(_constructor.Invoke(arguments.AsSpan()));
    }
}

/// <summary>For interfaces whose implementation the value of one member tells.</summary>
internal sealed class DiscriminatedUnionConversion(Type type) : ValueConversion
{
    private readonly string _member =
        type.GetCustomAttribute<DiscriminatedUnionDiscriminatorAttribute>()!.PropertyName;

    private readonly Dictionary<string, Type> _cases = type.GetCustomAttributes<DiscriminatedUnionCaseAttribute>()
        .ToDictionary(union => union.Tag, union => union.Type, StringComparer.Ordinal);

    public override Converted Convert(ConversionRun run, object value)
    {
        if (value is not ImmutableDictionary<string, object?> members)
        {
            return run.WrongShape("an object", value);
        }

        return members.GetValueOrDefault(_member) is string tag && _cases.TryGetValue(tag, out var found)
            ? ValueConversions.For(found).Convert(run, value)
            : run.WrongShape($"one of the cases of {type.FullName}, told by its {_member},", value);
    }
}
