using Platform.Generator.CSharp;
using Platform.Generator.Model;
using Platform.Generator.Schemas;
using YamlDotNet.RepresentationModel;

namespace Platform.Generator.Crds;

/// <summary>Reads one CustomResourceDefinition, cut down to one served version, as crd2pulumi would see it.</summary>
internal sealed class CrdSchema(string project, YamlSource source)
{
    private readonly List<ObjectModel> _objects = [];

    /// <summary>The kind with its module and nested types; null, with findings, where there is none.</summary>
    public CrdKind? Read()
    {
        var spec = source.Root.Fields("spec");
        var group = spec.RequiredText("group");
        var kind = spec.Fields("names").RequiredText("kind");
        if (spec.Find("versions") is not YamlSequenceNode { Children: [YamlMappingNode version] })
        {
            source.Root.Fault("the definition does not have exactly one version", "keep the one version that we use");
            return null;
        }

        var fields = spec.Fields("versions", version);
        var name = fields.RequiredText("name");
        var schema = fields.Fields("schema").Fields("openAPIV3Schema");
        if (group.Length == 0 || kind.Length == 0 || name.Length == 0)
        {
            return null;
        }

        var space = $"{CSharpNames.Group(group)}.{CSharpNames.Version(name)}";
        var module = PackageSchema.KubernetesModule(project, space, space) with { ApiVersion = $"{group}/{name}" };
        var reader = new CrdTypes(module.Key, source, _objects);
        var own = reader.Properties(schema, kind, ["apiVersion", "kind", "metadata"]);
        IReadOnlyList<PropertyModel> properties = [.. ManifestProperties.All("meta.v1"), .. own];
        return new(module, Resource(module, kind, schema, properties), _objects);
    }

    private ResourceModel Resource(
        ModuleModel module, string kind, YamlFields schema, IReadOnlyList<PropertyModel> properties) =>
        new(kind, module.Key, $"kubernetes:{module.ApiVersion}:{kind}", schema.RequiredText("description"), source.File)
        {
            Inputs = properties,
            Outputs = properties,
            Forced = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["apiVersion"] = module.ApiVersion!,
                ["kind"] = kind,
            },
        };
}

/// <summary>What one definition gives.</summary>
internal sealed record CrdKind(ModuleModel Module, ResourceModel Resource, IReadOnlyList<ObjectModel> Objects);
