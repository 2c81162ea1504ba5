using System.Collections.Immutable;
using System.Reflection;

namespace Pulumi;

/// <summary>A resource that is made of other resources.</summary>
public class ComponentResource : Resource
{
    /// <summary>Registers a component.</summary>
    /// <param name="type">The type token, as in <c>platform:backup:VeleroBackup</c>.</param>
    /// <param name="name">The logical name, unique among resources of the type below one parent.</param>
    /// <param name="options">How it is managed.</param>
    public ComponentResource(string type, string name, ComponentResourceOptions? options = null)
        : this(type, name, ResourceArgs.Empty, options)
    {
    }

    /// <summary>Registers a component with arguments.</summary>
    /// <param name="type">The type token.</param>
    /// <param name="name">The logical name.</param>
    /// <param name="args">The arguments.</param>
    /// <param name="options">How it is managed.</param>
    /// <param name="remote">Whether a provider makes the component.</param>
    public ComponentResource(
        string type,
        string name,
        ResourceArgs? args,
        ComponentResourceOptions? options = null,
        bool remote = false)
        : base(type, name, remote, args ?? ResourceArgs.Empty, options ?? new())
    {
    }

    /// <summary>Tells the engine that the component is complete, with its [Output] properties as outputs.</summary>
    protected void RegisterOutputs() => RegisterOutputs(
        GetType().GetProperties(BindingFlags.Instance | BindingFlags.Public)
            .Select(property => (Property: property, Output: property.GetCustomAttribute<OutputAttribute>()))
            .Where(member => member.Output is not null && member.Property.Name is not nameof(Urn))
            .ToImmutableDictionary(
                member => member.Output!.Name ?? member.Property.Name,
                member => member.Property.GetValue(this),
                StringComparer.Ordinal));

    /// <summary>Tells the engine that the component is complete. Call it once, at the end of the constructor.</summary>
    /// <param name="outputs">The outputs by name.</param>
    protected void RegisterOutputs(IDictionary<string, object?> outputs) => RegisterOutputs(Output.Create(outputs));

    /// <inheritdoc cref="RegisterOutputs(IDictionary{string, object?})"/>
    protected void RegisterOutputs(Task<IDictionary<string, object?>> outputs) =>
        RegisterOutputs(Output.Create(outputs));

    /// <inheritdoc cref="RegisterOutputs(IDictionary{string, object?})"/>
    protected void RegisterOutputs(Output<IDictionary<string, object?>> outputs) =>
        Deployment.Current.Registry.RegisterOutputs(this, outputs);
}
