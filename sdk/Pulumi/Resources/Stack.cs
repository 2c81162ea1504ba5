using System.Collections.Immutable;
using System.Reflection;

namespace Pulumi;

/// <summary>The root of all resources of a deployment.</summary>
public class Stack : ComponentResource
{
    internal const string RootType = "pulumi:pulumi:Stack";

    /// <summary>Registers the root.</summary>
    /// <param name="options">How it is managed.</param>
    public Stack(StackOptions? options = null)
        : base(
            RootType,
            $"{Deployment.Current.ProjectName}-{Deployment.Current.StackName}",
            new ComponentResourceOptions { ResourceTransformations = options?.ResourceTransformations ?? [] }) =>
        Deployment.Current.Stack = this;

    /// <summary>Gives the [Output] properties to the engine as the stack's outputs.</summary>
    /// <exception cref="RunException">A property has no value, or one that is no output.</exception>
    internal void RegisterPropertyOutputs()
    {
        var members = (
            from property in GetType().GetProperties(BindingFlags.Instance | BindingFlags.Public)
            let output = property.GetCustomAttribute<OutputAttribute>()
            where output is not null && property.Name is not nameof(Urn)
            select (Name: output.Name ?? property.Name, Value: property.GetValue(this))).ToArray();
        Refuse(
            members.Where(member => member.Value is null).Select(member => member.Name),
            "have no value assigned. [Output] attributed properties must be assigned inside Stack constructor.");
        Refuse(
            members.Where(member => member.Value is not IOutput).Select(member => member.Name),
            "have incorrect type. [Output] attributed properties must be instances of Output<T>.");
        RegisterOutputs(members.ToImmutableDictionary(
            member => member.Name,
            object? (member) => member.Value,
            StringComparer.Ordinal));
    }

    internal void RegisterStackOutputs(Output<IDictionary<string, object?>> outputs) => RegisterOutputs(outputs);

    private static void Refuse(IEnumerable<string> names, string reason)
    {
        var all = string.Join(", ", names.Select(name => $"'{name}'"));
        if (all.Length > 0)
        {
            throw new RunException($"Output(s) {all} {reason}");
        }
    }
}
