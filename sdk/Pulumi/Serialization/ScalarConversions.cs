using System.Reflection;

namespace Pulumi.Serialization;

/// <summary>For types that the deserialiser gives as they are.</summary>
/// <param name="expected">The type's name for warnings, with its article.</param>
internal sealed class CastConversion<T>(string expected) : ValueConversion
{
    public override object? Default { get; } = default(T);

    public override Converted Convert(ConversionRun run, object value) =>
        value is T ? new(value) : run.WrongShape(expected, value);
}

/// <summary>For int: all numbers of the protocol are doubles, and a fraction is cut off.</summary>
internal sealed class IntConversion : ValueConversion
{
    public override object? Default { get; } = 0;

    public override Converted Convert(ConversionRun run, object value) =>
        value is double number ? new((int)number) : run.WrongShape("a number", value);
}

/// <summary>For enums of int.</summary>
internal sealed class EnumConversion(Type type) : ValueConversion
{
    public override object? Default { get; } = Enum.ToObject(type, 0);

    public override Converted Convert(ConversionRun run, object value) =>
        value is double number ? new(Enum.ToObject(type, (int)number)) : run.WrongShape("a number", value);
}

/// <summary>For <see cref="EnumTypeAttribute"/> structs over string or double.</summary>
internal sealed class EnumTypeConversion(Type type) : ValueConversion
{
    private readonly Type _underlying = EnumTypes.ConversionOf(type)!.ReturnType;

    private readonly ConstructorInvoker _constructor =
        ConstructorInvoker.Create(EnumTypes.ConstructorOf(type, EnumTypes.ConversionOf(type)!.ReturnType)!);

    public override object? Default { get; } = Activator.CreateInstance(type);

    public override Converted Convert(ConversionRun run, object value) =>
        value.GetType() == _underlying
            ? new(_constructor.Invoke(value))
            : run.WrongShape(_underlying == typeof(string) ? "a string" : "a number", value);
}

/// <summary>For nullable value types: as the type itself, with null as the default.</summary>
internal sealed class NullableConversion(ValueConversion conversion) : ValueConversion
{
    public override Converted Convert(ConversionRun run, object value) => conversion.Convert(run, value);
}

/// <summary>For resources.</summary>
internal sealed class ResourceConversion(Type type) : ValueConversion
{
    public override Converted Convert(ConversionRun run, object value) =>
        type.IsInstanceOfType(value) ? new(value) : run.WrongShape($"a resource of type {type.FullName}", value);
}
