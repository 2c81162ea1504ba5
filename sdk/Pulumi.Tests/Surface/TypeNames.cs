using System.Reflection;

namespace Pulumi.Tests.Surface;

/// <summary>Names of types as C# writes them, nullable annotations included.</summary>
internal static class TypeNames
{
    public static string Of(NullabilityInfo info)
    {
        var annotation = info.ReadState == NullabilityState.Nullable && !info.Type.IsValueType ? "?" : "";
        if (info.ElementType is { } element)
        {
            return $"{Of(element)}[]{annotation}";
        }
        if (Nullable.GetUnderlyingType(info.Type) is { } underlying)
        {
            return Full(underlying) + "?";
        }
        return info.GenericTypeArguments.Length == 0
            ? Full(info.Type) + annotation
            : $"{Simple(info.Type)}<{string.Join(", ", info.GenericTypeArguments.Select(Of))}>{annotation}";
    }

    public static string Full(Type type) => type switch
    {
        { IsGenericParameter: true } => type.Name,
        { IsArray: true } => Full(type.GetElementType()!) + "[]",
        { IsByRef: true } => "ref " + Full(type.GetElementType()!),
        _ => Simple(type) + Arguments(type.GetGenericArguments()),
    };

    public static string Arguments(Type[] arguments) =>
        arguments.Length == 0 ? "" : $"<{string.Join(", ", arguments.Select(Full))}>";

    private static string Simple(Type type)
    {
        var name = type.Name.Split('`')[0];
        return type.Namespace?.StartsWith("Pulumi", StringComparison.Ordinal) == true ? $"{type.Namespace}.{name}" : name;
    }
}
