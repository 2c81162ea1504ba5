using System.Collections.Concurrent;
using System.Reflection;

namespace Pulumi;

/// <summary>The outputs of one resource class that its registration completes: looked up once.</summary>
internal sealed class OutputPlan
{
    private const BindingFlags AnyProperty = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    private static readonly ConcurrentDictionary<Type, OutputPlan> Plans = new();

    private readonly OutputMember[] _members;

    private OutputPlan(Type type) => _members =
    [
        .. from property in type.GetProperties(AnyProperty)
           let output = property.GetCustomAttribute<OutputAttribute>(inherit: false)
           where output is not null && property.Name is not (nameof(Resource.Urn) or nameof(CustomResource.Id))
           select new OutputMember(type, property, output.Name ?? property.Name),
    ];

    public static OutputPlan Of(Type type) => Plans.GetOrAdd(type, static type => new OutputPlan(type));

    /// <summary>Sets every output of a resource to a pending one, and gives these.</summary>
    public PendingOutput[] MakePending(Resource resource)
    {
        var pending = new PendingOutput[_members.Length];
        for (var i = 0; i < pending.Length; i++)
        {
            pending[i] = _members[i].MakePending(resource);
        }
        return pending;
    }
}

/// <summary>One output of a resource that its registration completes.</summary>
/// <param name="Member">What the output is.</param>
/// <param name="Source">The output itself.</param>
internal readonly record struct PendingOutput(OutputMember Member, IOutputSource Source);
