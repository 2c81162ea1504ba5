using Platform.Generator.Model;

namespace Platform.Generator.Schemas;

/// <summary>Reads <c>package.yaml</c>: what is true of all resources of a provider.</summary>
internal static class PackageSchema
{
    /// <summary>The package without its resources.</summary>
    public static PackageModel Read(YamlSource source)
    {
        var fields = source.Root;
        fields.AllowOnly("package", "project", "version", "style", "modules", "foreign");
        var project = fields.RequiredText("project");
        var style = Style(fields);
        var modules = fields.Fields("modules").Entries
            .Select(entry => Module(project, style, entry.Key, fields.Fields(entry.Key, entry.Value)))
            .Append(Root(project, style))
            .Concat(fields.Fields("foreign").Entries.Select(entry => Foreign(entry.Key, entry.Value.ToString())))
            .ToDictionary(module => module.Key, StringComparer.Ordinal);
        return new(fields.RequiredText("package"), project, style, source.File)
        {
            Version = fields.RequiredText("version"),
            Modules = modules,
        };
    }

    private static PackageStyle Style(YamlFields fields)
    {
        var style = fields.RequiredText("style");
        if (style is not ("standard" or "kubernetes"))
        {
            fields.Fault($"'{style}' is not a style", "write standard or kubernetes");
        }

        return style is "kubernetes" ? PackageStyle.Kubernetes : PackageStyle.Standard;
    }

    private static ModuleModel Module(string project, PackageStyle style, string key, YamlFields fields)
    {
        fields.AllowOnly("namespace", "apiVersion");
        var name = fields.RequiredText("namespace");
        return style is PackageStyle.Kubernetes
            ? KubernetesModule(project, key, name) with { ApiVersion = fields.Text("apiVersion") }
            : new(key, $"{project}.{name}", $"{project}.{name}.Inputs", $"{project}.{name}.Outputs");
    }

    /// <summary>A module of the Kubernetes shape, whose nested types are all under Types.</summary>
    public static ModuleModel KubernetesModule(string project, string key, string name)
    {
        const string types = "Pulumi.Kubernetes.Types";
        return new(key, $"{project}.{name}", $"{types}.Inputs.{name}", $"{types}.Outputs.{name}");
    }

    // A namespace of another package, to refer to; Kubernetes packages keep all nested types under Types.
    private static ModuleModel Foreign(string key, string name)
    {
        const string kubernetes = "Pulumi.Kubernetes";
        var module = name.StartsWith(kubernetes + ".", StringComparison.Ordinal)
            ? KubernetesModule(kubernetes, key, name[(kubernetes.Length + 1)..])
            : new ModuleModel(key, name, $"{name}.Inputs", $"{name}.Outputs");
        return module with { IsForeign = true };
    }

    private static ModuleModel Root(string project, PackageStyle style) => style is PackageStyle.Kubernetes
        ? KubernetesModule(project, "", "Provider") with { Namespace = project }
        : new("", project, $"{project}.Inputs", $"{project}.Outputs");
}
