using Platform.Generator.Model;

namespace Platform.Generator.Schemas;

/// <summary>
/// Reads one provider's folder under <c>tools/schemas</c>: <c>package.yaml</c>, <c>Provider.yaml</c>,
/// <c>&lt;module&gt;/&lt;Resource&gt;.yaml</c> and shared types in <c>types/&lt;module&gt;/&lt;Subject&gt;.yaml</c>.
/// </summary>
internal sealed class ProviderSchemas(string repository, SchemaFindings findings)
{
    /// <summary>The folder of all schemas, from the root of the repository.</summary>
    public const string Folder = "tools/schemas";

    /// <summary>The names of the providers' folders.</summary>
    public IEnumerable<string> Providers() =>
        Directory.Exists(Path.Combine(repository, Folder))
            ? new DirectoryInfo(Path.Combine(repository, Folder)).EnumerateDirectories()
                .Select(folder => folder.Name).Order(StringComparer.Ordinal)
            : [];

    /// <summary>The package; null, with findings, where its <c>package.yaml</c> cannot be read.</summary>
    public PackageModel? Read(string provider)
    {
        var folder = $"{Folder}/{provider}";
        if (YamlSource.Read(repository, $"{folder}/package.yaml", findings) is not { } source)
        {
            return null;
        }

        var package = PackageSchema.Read(source);
        List<ResourceModel> resources = [];
        List<ObjectModel> objects = [];
        List<EnumModel> enums = [];
        foreach (var path in Files(folder))
        {
            if (YamlSource.Read(repository, path, findings) is not { } file
                || Module(package, folder, file) is not { } module)
            {
                continue;
            }

            if (!path.StartsWith($"{folder}/types/", StringComparison.Ordinal))
            {
                resources.Add(new ResourceSchema(package, package.Modules[module], file).Read());
            }
            else
            {
                file.Root.AllowOnly("types", "enums");
            }

            objects.AddRange(NestedSchema.Objects(file, module));
            enums.AddRange(NestedSchema.Enums(file, module));
        }

        return package with { Resources = resources, Objects = objects, Enums = enums };
    }

    private IEnumerable<string> Files(string folder) =>
        Directory.EnumerateFiles(Path.Combine(repository, folder), "*.yaml", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(repository, file).Replace('\\', '/'))
            .Where(path => !path.EndsWith("/package.yaml", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    private static string? Module(PackageModel package, string folder, YamlSource file)
    {
        var parts = file.File.Path[(folder.Length + 1)..].Split('/');
        var module = parts is ["types", var shared, _] ? shared : parts is [var own, _] ? own : "";
        if (package.Modules.ContainsKey(module))
        {
            return module;
        }

        file.Root.Fault($"'{module}' is not a module of {package.Name}", $"add it to modules in {folder}/package.yaml");
        return null;
    }
}
