using Platform.Generator.Crds;
using Platform.Generator.CSharp;
using Platform.Generator.Files;
using Platform.Generator.Model;
using Platform.Generator.Schemas;

namespace Platform.Generator;

/// <summary>Reads every source of a repository and gives every generated file, or all findings.</summary>
internal static class Generation
{
    /// <summary>The files; none where there is a finding.</summary>
    public static IReadOnlyList<GeneratedFile> Run(string repository, SchemaFindings findings)
    {
        var schemas = new ProviderSchemas(repository, findings);
        var crds = new CrdPackage(repository, findings).Read();
        List<PackageModel> packages = [.. schemas.Providers().Select(schemas.Read).Append(crds).OfType<PackageModel>()];
        packages.ForEach(package => References.Check(package, findings));
        packages.ForEach(package => NameClashes.Check(package, findings));
        return findings.Any ? [] : [.. packages.SelectMany(package => new PackageWriter(package).Write())];
    }
}
