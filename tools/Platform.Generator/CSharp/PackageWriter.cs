using Platform.Generator.Files;
using Platform.Generator.Model;

namespace Platform.Generator.CSharp;

/// <summary>Writes all files of one package.</summary>
internal sealed class PackageWriter(PackageModel package)
{
    private readonly Dictionary<NamedType, ObjectModel> _objects =
        package.Objects.ToDictionary(type => new NamedType(type.Module, type.Name));

    // A kind that is part of another one: its arguments are written with the resource, its output type is not.
    private readonly Dictionary<NamedType, ObjectModel> _kinds =
        package.Resources.ToDictionary(resource => new NamedType(resource.Module, resource.Name), AsObject);

    /// <summary>The files, by path from the root of the repository.</summary>
    public IEnumerable<GeneratedFile> Write()
    {
        var resources = new ResourceWriter(package);
        var args = new ArgsWriter(package);
        var outputs = new OutputTypeWriter(package);
        var attribute = SupportWriter.ResourceTypeAttribute(package);
        yield return File(package.Project, package.ShortName + "ResourceTypeAttribute", attribute);
        yield return File(package.Project, "Utilities", SupportWriter.Utilities(package));
        if (package.Style is PackageStyle.Kubernetes)
        {
            yield return File(package.Project, "KubernetesResource", SupportWriter.KubernetesResource(package));
        }

        foreach (var resource in package.Resources)
        {
            var (space, name) = ResourceWriter.Args(package, resource);
            var summary = $"Arguments of {resource.Name}: {CSharpNames.Lower(resource.Description)}";
            yield return File(package.Modules[resource.Module].Namespace, resource.Name, resources.Write(resource));
            yield return File(space, name, args.Write(resource.Source, space, name, summary, resource.Inputs));
        }

        foreach (var type in Reached(resource => resource.Inputs).Except(_kinds.Values))
        {
            var space = package.Modules[type.Module].Inputs;
            var name = type.Name + "Args";
            yield return File(space, name, args.Write(type.Source, space, name, type.Description, type.Properties));
        }

        foreach (var type in Reached(resource => resource.Outputs))
        {
            yield return File(package.Modules[type.Module].Outputs, type.Name, outputs.Write(type));
        }

        foreach (var type in package.Enums)
        {
            yield return File(package.Modules[type.Module].Namespace, type.Name, EnumWriter.Write(package, type));
        }
    }

    private List<ObjectModel> Reached(Func<ResourceModel, IEnumerable<PropertyModel>> start)
    {
        HashSet<ObjectModel> reached = [];
        var open = new Queue<PropertyModel>(package.Resources.SelectMany(start));
        while (open.TryDequeue(out var property))
        {
            foreach (var named in property.Type.SelfAndParts().OfType<NamedType>())
            {
                var type = _objects.GetValueOrDefault(named) ?? _kinds.GetValueOrDefault(named);
                if (type is not null && reached.Add(type))
                {
                    type.Properties.ToList().ForEach(open.Enqueue);
                }
            }
        }

        var byModule = reached.OrderBy(type => type.Module, StringComparer.Ordinal);
        return [.. byModule.ThenBy(type => type.Name, StringComparer.Ordinal)];
    }

    private static ObjectModel AsObject(ResourceModel resource) =>
        new(resource.Name, resource.Module, resource.Description, resource.Source) { Properties = resource.Outputs };

    private GeneratedFile File(string @namespace, string name, string text)
    {
        var inProject = @namespace.StartsWith(package.Project, StringComparison.Ordinal)
            ? @namespace[package.Project.Length..]
            : @namespace["Pulumi.Kubernetes".Length..];
        var folder = inProject.TrimStart('.').Replace('.', '/');
        return new($"sdk/{package.Project}/Generated/{(folder.Length > 0 ? folder + "/" : "")}{name}.cs", text);
    }
}
