using Platform.Generator.Model;

namespace Platform.Generator.Schemas;

/// <summary>Finds properties that C# would refuse: of the name of their class, or two of one name.</summary>
internal static class NameClashes
{
    /// <summary>Adds a finding for each clash of the package.</summary>
    public static void Check(PackageModel package, SchemaFindings findings)
    {
        foreach (var resource in package.Resources)
        {
            Check(resource.Name, resource.Inputs, resource.Source, findings);
            Check(resource.Name, resource.Outputs, resource.Source, findings);
        }

        foreach (var type in package.Objects)
        {
            Check(type.Name, type.Properties, type.Source, findings);
        }
    }

    private static void Check(
        string owner, IReadOnlyList<PropertyModel> properties, SourceFile source, SchemaFindings findings)
    {
        foreach (var property in properties.Where(p => string.Equals(p.Name, owner, StringComparison.Ordinal)))
        {
            var what = $"{property.WireName}: a member cannot be named {owner} like its class";
            findings.Add(source.Path, property.Line, what, "give the official C# name with 'name'");
        }

        var byName = properties.GroupBy(property => property.Name, StringComparer.Ordinal);
        foreach (var same in byName.Where(group => group.Skip(1).Any()))
        {
            var wireNames = string.Join(" and ", same.Select(property => property.WireName));
            var what = $"{owner}: {wireNames} are both named {same.Key}";
            findings.Add(source.Path, same.First().Line, what, "give one of them a 'name'");
        }
    }
}
