using Platform.Generator.Crds;
using Platform.Generator.CSharp;
using Platform.Generator.Files;
using Platform.Generator.Model;
using Platform.Generator.Schemas;

namespace Platform.Generator;

/// <summary>Reads every source of a repository and gives every generated file, or all findings.</summary>
internal static class Generation
{
    private static readonly string[] Providers = ["aws", "kubernetes"];

    /// <summary>The files; none where there is a finding.</summary>
    public static IReadOnlyList<GeneratedFile> Run(string repository, SchemaFindings findings)
    {
        var schemas = new ProviderSchemas(repository, findings);
        List<PackageModel> packages =
            [.. Providers.Select(schemas.Read).OfType<PackageModel>(), new CrdPackage(repository, findings).Read()];
        packages.ForEach(package => References.Check(package, findings));
        return findings.Any ? [] : [.. packages.SelectMany(package => new PackageWriter(package).Write())];
    }
}
