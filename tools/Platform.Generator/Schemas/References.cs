using Platform.Generator.Model;

namespace Platform.Generator.Schemas;

/// <summary>Checks that every type named exists, that none is declared twice, and that none is left unused.</summary>
internal static class References
{
    /// <summary>Adds a finding for each fault of the package.</summary>
    public static void Check(PackageModel package, SchemaFindings findings)
    {
        var objects = package.Objects.Select(type => (Type: new NamedType(type.Module, type.Name), type.Source));
        var enums = package.Enums.Select(type => (Type: new NamedType(type.Module, type.Name), type.Source));
        var declared = objects.Concat(enums).ToLookup(entry => entry.Type, entry => entry.Source);
        foreach (var twice in declared.Where(sources => sources.Skip(1).Any()))
        {
            var what = $"type {twice.Key.Name} is declared twice";
            findings.Add(twice.Last().Path, 1, what, $"keep it in {twice.First().Path}");
        }

        HashSet<NamedType> used = [];
        foreach (var (source, property) in Properties(package))
        {
            foreach (var type in property.Type.SelfAndParts().OfType<NamedType>())
            {
                used.Add(type);
                var isKnown = declared.Contains(type) || IsForeign(package, type) || IsKind(package, type);
                if (!isKnown)
                {
                    const string remedy = "declare it under types, or write its module in front";
                    var what = $"{property.WireName}: there is no type {type.Name} in module '{type.Module}'";
                    findings.Add(source.Path, property.Line, what, remedy);
                }
            }

            foreach (var type in property.Type.SelfAndParts().OfType<ResourceType>())
            {
                var named = new NamedType(type.Module, type.Name);
                if (!IsForeign(package, named) && !IsResource(package, named))
                {
                    const string remedy = "add its schema, or write its module in front";
                    var what = $"{property.WireName}: there is no resource {type.Name} in module '{type.Module}'";
                    findings.Add(source.Path, property.Line, what, remedy);
                }
            }
        }

        foreach (var unused in declared.Where(sources => !used.Contains(sources.Key)))
        {
            findings.Add(unused.First().Path, 1, $"nothing uses type {unused.Key.Name}", "remove it, or use it");
        }
    }

    private static IEnumerable<(SourceFile Source, PropertyModel Property)> Properties(PackageModel package) =>
        package.Resources.SelectMany(r => r.Inputs.Concat(r.Outputs).Select(property => (r.Source, property)))
            .Concat(package.Objects.SelectMany(type => type.Properties.Select(property => (type.Source, property))));

    // A Kubernetes kind can be part of another one, as claims are of stateful sets.
    private static bool IsKind(PackageModel package, NamedType type) =>
        package.Style is PackageStyle.Kubernetes && IsResource(package, type);

    private static bool IsResource(PackageModel package, NamedType type) =>
        package.Resources.Any(resource => new NamedType(resource.Module, resource.Name) == type);

    private static bool IsForeign(PackageModel package, NamedType type) =>
        package.Modules.TryGetValue(type.Module, out var module) && module.IsForeign;
}
