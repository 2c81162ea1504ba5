using System.Reflection;

namespace Pulumi.Tests.Surface;

/// <summary>Prints what other assemblies see of an assembly: one line a member, sorted.</summary>
internal static class PublicSurface
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic
        | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly NullabilityInfoContext Nullability = new();

    public static IEnumerable<string> Of(Assembly assembly) =>
        assembly.GetExportedTypes().SelectMany(Lines).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Lines(Type type)
    {
        var name = TypeNames.Full(type);
        yield return $"{name} : {Kind(type)}";
        if (type.IsSubclassOf(typeof(Delegate)))
        {
            yield return $"{name}{Parameters(type.GetMethod("Invoke")!)}";
            yield break;
        }
        foreach (var member in type.GetMembers(Declared))
        {
            if (Line(member) is { } line)
            {
                yield return $"{name}.{line}";
            }
        }
    }

    private static string Kind(Type type)
    {
        var kind = type switch
        {
            { IsInterface: true } => "interface",
            { IsEnum: true } => "enum",
            { IsValueType: true } => "struct",
            { IsAbstract: true, IsSealed: true } => "static class",
            { IsAbstract: true } => "abstract class",
            { IsSealed: true } => "sealed class",
            _ => "class",
        };
        return type.BaseType is { } parent && parent != typeof(object) && type.IsClass
            ? $"{kind} of {TypeNames.Full(parent)}"
            : kind;
    }

    private static string? Line(MemberInfo member) => member switch
    {
        ConstructorInfo constructor when Seen(constructor) => $"new{Parameters(constructor)}",
        MethodInfo method when Seen(method) && !IsAccessor(method) =>
            $"{Static(method)}{method.Name}{TypeNames.Arguments(method.GetGenericArguments())}{Parameters(method)} "
            + TypeNames.Of(Nullability.Create(method.ReturnParameter)),
        PropertyInfo property when property.GetAccessors(nonPublic: true).Any(Seen) =>
            $"{Static(property.GetAccessors(nonPublic: true)[0])}{property.Name} "
            + $"{TypeNames.Of(Nullability.Create(property))} {{ {Accessors(property)}}}",
        FieldInfo field when field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly =>
            $"{(field.IsStatic ? "static " : "")}{field.Name} {TypeNames.Of(Nullability.Create(field))}",
        _ => null,
    };

    private static bool Seen(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static bool IsAccessor(MethodInfo method) =>
        method.IsSpecialName && !method.Name.StartsWith("op_", StringComparison.Ordinal);

    private static string Static(MethodInfo method) => method.IsStatic ? "static " : "";

    private static string Accessors(PropertyInfo property) =>
        (property.GetMethod is { } get && Seen(get) ? "get; " : "")
        + (property.SetMethod is { } set && Seen(set) ? "set; " : "");

    private static string Parameters(MethodBase method) =>
        $"({string.Join(", ", method.GetParameters().Select(Parameter))})";

    private static string Parameter(ParameterInfo parameter) =>
        (parameter.IsDefined(typeof(ParamArrayAttribute)) ? "params " : "")
        + $"{TypeNames.Of(Nullability.Create(parameter))} {parameter.Name}"
        + (parameter.HasDefaultValue ? $" = {parameter.DefaultValue ?? "null"}" : "");
}
