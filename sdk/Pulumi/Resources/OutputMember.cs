using System.Reflection;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>One output property of a resource class.</summary>
internal sealed class OutputMember
{
    private readonly MethodInvoker _set;
    private readonly Func<IOutputSource> _make;

    public OutputMember(Type owner, PropertyInfo property, string name)
    {
        Name = name;
        Context = $"{owner.FullName}.{property.Name}";
        if (!property.PropertyType.IsGenericType || property.PropertyType.GetGenericTypeDefinition() != typeof(Output<>))
        {
            throw new InvalidOperationException(
                $"[Output] {Context} was not an Output<T> type, but a {property.PropertyType.FullName}");
        }
        // A private setter is only seen through the class that declares it.
        var setter = property.DeclaringType!.GetProperty(
            property.Name,
            BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)!.SetMethod
            ?? throw new InvalidOperationException($"[Output] {Context} did not have a 'set' method");
        ValueType = property.PropertyType.GetGenericArguments()[0];
        OutputConverter.CheckTargetType(Context, ValueType);
        _set = MethodInvoker.Create(setter);
        _make = (Func<IOutputSource>)Delegate.CreateDelegate(
            typeof(Func<IOutputSource>),
            typeof(OutputMember).GetMethod(nameof(Make), BindingFlags.Static | BindingFlags.NonPublic)!
                .MakeGenericMethod(ValueType));
    }

    /// <summary>The wire name.</summary>
    public string Name { get; }

    /// <summary>Class and property, for messages.</summary>
    public string Context { get; }

    /// <summary>The type of the value.</summary>
    public Type ValueType { get; }

    public PendingOutput MakePending(Resource resource)
    {
        var source = _make();
        _set.Invoke(resource, source);
        return new PendingOutput(this, source);
    }

    private static Output<T> Make<T>() => new();
}
