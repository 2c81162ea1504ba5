using System.Reflection;

namespace Pulumi.Serialization;

/// <summary>Constructs a resource that exists already from its class.</summary>
internal static class ResourceActivation
{
    private const BindingFlags AnyConstructor =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    /// <summary>Calls the constructor of name, args and options with no args and with the URN as the only option.</summary>
    /// <exception cref="InvalidOperationException">The class has no such constructor.</exception>
    public static Resource Create(Type type, string name, string urn)
    {
        var constructor = type.GetConstructors(AnyConstructor).FirstOrDefault(IsUsual)
            ?? throw new InvalidOperationException(
                $"{type.FullName} has no constructor of name, args and options, so {urn} cannot be made from it.");
        var optionsType = constructor.GetParameters()[2].ParameterType;
        ResourceOptions options = optionsType == typeof(ComponentResourceOptions)
            ? new ComponentResourceOptions { Urn = urn }
            : new CustomResourceOptions { Urn = urn };
        return (Resource)ConstructorInvoker.Create(constructor).Invoke(name, null, options);
    }

    private static bool IsUsual(ConstructorInfo constructor) =>
        constructor.GetParameters() is [{ ParameterType: var name }, _, { ParameterType: var options }]
        && name == typeof(string)
        && options.IsAssignableTo(typeof(ResourceOptions));
}
