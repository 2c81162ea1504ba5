using Platform.Generator.Files;
using Platform.Generator.Schemas;

namespace Platform.Generator.Tests;

/// <summary>A repository of its own for one test: schemas in, generated files or findings out.</summary>
internal sealed class SchemaRepository : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("generator-");

    public string Path => _folder.FullName;

    /// <summary>One with a provider of the standard shape, whose module is <c>s3</c>.</summary>
    public static SchemaRepository Standard(string? resource = null)
    {
        var repository = new SchemaRepository();
        repository.Write("tools/schemas/aws/package.yaml", """
            package: aws
            project: Pulumi.Aws
            version: 7.0.0
            style: standard
            modules:
              s3: {namespace: S3}
            """);
        if (resource is not null)
        {
            repository.Write("tools/schemas/aws/s3/Thing.yaml", resource);
        }

        return repository;
    }

    /// <summary>One with a provider of the Kubernetes shape, whose module is <c>core.v1</c>.</summary>
    public static SchemaRepository Kubernetes(string resource)
    {
        var repository = new SchemaRepository();
        repository.Write("tools/schemas/kubernetes/package.yaml", """
            package: kubernetes
            project: Pulumi.Kubernetes
            version: 4.0.0
            style: kubernetes
            modules:
              core.v1: {namespace: Core.V1, apiVersion: v1}
              meta.v1: {namespace: Meta.V1}
            """);
        repository.Write("tools/schemas/kubernetes/types/meta.v1/ObjectMeta.yaml", """
            types:
              ObjectMeta: {is: Metadata., has: {name: string Name.}}
            """);
        repository.Write("tools/schemas/kubernetes/core.v1/Thing.yaml", resource);
        return repository;
    }

    /// <summary>One with a definition of a custom resource.</summary>
    public static SchemaRepository Definition(string group, string schema)
    {
        var repository = new SchemaRepository();
        var lines = schema.ReplaceLineEndings("\n").Split('\n');
        var indented = string.Join('\n', lines.Select(line => "          " + line));
        repository.Write($"crds/{group}/things.yaml", $"""
            spec:
              group: {group}
              names: {"{kind: Thing, plural: things}"}
              versions:
                - name: v1beta1
                  schema:
                    openAPIV3Schema:
            {indented}
            """);
        return repository;
    }

    public void Write(string path, string text)
    {
        var full = System.IO.Path.Combine(Path, path);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }

    public string Read(string path) => File.ReadAllText(System.IO.Path.Combine(Path, path));

    public bool Has(string path) => File.Exists(System.IO.Path.Combine(Path, path));

    /// <summary>The generated files; fails where there is a finding.</summary>
    public IReadOnlyList<GeneratedFile> Generate()
    {
        var findings = new SchemaFindings();
        var files = Generation.Run(Path, findings);
        Assert.Empty(findings.All);
        return files;
    }

    /// <summary>The text of one generated file.</summary>
    public string Generate(string path) => Generate().Single(file => file.Path == path).Text;

    /// <summary>All findings, as they are printed.</summary>
    public IReadOnlyList<string> Findings()
    {
        var findings = new SchemaFindings();
        Assert.Empty(Generation.Run(Path, findings));
        return [.. findings.All.Select(finding => finding.ToString())];
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
