using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;
using Pulumi.Runtime;

namespace Pulumi.Serialization;

/// <summary>
/// Makes resources from the classes with a <see cref="ResourceTypeAttribute"/> in the loaded assemblies that use this
/// SDK. Assemblies loaded later are found as well.
/// </summary>
/// <param name="assemblies">Gives the loaded assemblies.</param>
internal sealed class LoadedResourceTypes(Func<IEnumerable<Assembly>> assemblies) : IResourceResolver
{
    private readonly ConcurrentDictionary<Assembly, ILookup<string, ResourceClass>> _byAssembly = new();

    /// <summary>Over all assemblies of the process.</summary>
    public static LoadedResourceTypes Shared { get; } = new(AppDomain.CurrentDomain.GetAssemblies);

    /// <inheritdoc/>
    public Resource Resolve(ResourceReferenceValue reference)
    {
        var urn = UrnParts.Parse(reference.Urn);
        return Find(urn.Type, reference.PackageVersion) is { } type
            ? ResourceActivation.Create(type, urn.Name, reference.Urn)
            : new DependencyResource(reference.Urn);
    }

    /// <summary>
    /// The class of a type token: of the highest version that has the wanted major version and is not below it; of the
    /// highest version at all if none is wanted.
    /// </summary>
    public Type? Find(string token, string wantedVersion)
    {
        var wanted = PackageVersion.Parse(wantedVersion);
        return assemblies()
            .SelectMany(assembly => _byAssembly.GetOrAdd(assembly, Scan)[token])
            .Where(candidate => wanted is null || candidate.Suits(wanted))
            .OrderByDescending(candidate => candidate.Version)
            .ThenBy(candidate => candidate.Type.FullName, StringComparer.Ordinal)
            .FirstOrDefault()?.Type;
    }

    private static ILookup<string, ResourceClass> Scan(Assembly assembly) =>
        (UsesSdk(assembly) ? TypesOf(assembly) : [])
            .Where(type => type.IsSubclassOf(typeof(Resource)))
            .Select(type => (Type: type, Attribute: type.GetCustomAttribute<ResourceTypeAttribute>(inherit: false)))
            .Where(found => found.Attribute is not null)
            .ToLookup(
                found => found.Attribute!.Type,
                found => new ResourceClass(found.Type, PackageVersion.Parse(found.Attribute!.Version)),
                StringComparer.Ordinal);

    private static bool UsesSdk(Assembly assembly)
    {
        var sdk = typeof(Resource).Assembly.GetName().Name;
        return !assembly.IsDynamic
            && assembly.GetName().Name is { } name
            && !name.StartsWith("System", StringComparison.Ordinal)
            && assembly.GetReferencedAssemblies().Append(assembly.GetName())
                .Any(used => string.Equals(used.Name, sdk, StringComparison.Ordinal));
    }

    private static ImmutableArray<Type> TypesOf(Assembly assembly)
    {
        try
        {
            return [.. assembly.GetTypes()];
        }
        catch (ReflectionTypeLoadException e)
        {
            // An assembly that lacks one of its references still has types that can be used.
            return [.. e.Types.OfType<Type>()];
        }
    }

    private sealed record ResourceClass(Type Type, PackageVersion? Version)
    {
        public bool Suits(PackageVersion wanted) =>
            Version is not null && Version.Number.Major == wanted.Number.Major && Version.CompareTo(wanted) >= 0;
    }
}
