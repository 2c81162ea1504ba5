using System.Reflection;

namespace Pulumi.Serialization;

/// <summary>How <see cref="OutputTypeAttribute"/> classes are constructed.</summary>
internal static class OutputConstructors
{
    /// <summary>The marked constructor, public or not, or else the only public one; null if there is neither.</summary>
    public static ConstructorInfo? Of(Type type)
    {
        var all = type.GetConstructors(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance);
        return all.FirstOrDefault(constructor => constructor.IsDefined(typeof(OutputConstructorAttribute)))
            ?? (all.Where(constructor => constructor.IsPublic).ToArray() is [var only] ? only : null);
    }

    /// <summary>The wire name of a parameter.</summary>
    public static string WireName(ParameterInfo parameter) =>
        parameter.GetCustomAttribute<OutputConstructorParameterAttribute>()?.Name ?? parameter.Name!;
}
