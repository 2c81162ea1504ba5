using System.Reflection;

namespace Pulumi.Serialization;

/// <summary>
/// The two ways through an <see cref="EnumTypeAttribute"/> struct: a constructor from the underlying string or double,
/// and an explicit operator back.
/// </summary>
internal static class EnumTypes
{
    /// <summary>The operator from the struct to string or double, or null if there is none.</summary>
    public static MethodInfo? ConversionOf(Type type) =>
        type.GetMethods(BindingFlags.Public | BindingFlags.Static).FirstOrDefault(method =>
            method.Name.Equals("op_Explicit", StringComparison.Ordinal)
            && (method.ReturnType == typeof(string) || method.ReturnType == typeof(double))
            && method.GetParameters() is [{ ParameterType: var parameter }]
            && parameter == type);

    /// <summary>The constructor, public or not, from one value of the underlying type, or null if there is none.</summary>
    public static ConstructorInfo? ConstructorOf(Type type, Type underlying) =>
        type.GetConstructor(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance, [underlying]);
}
