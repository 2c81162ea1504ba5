using Platform.Generator.CSharp;
using Platform.Generator.Model;

namespace Platform.Generator.Schemas;

/// <summary>
/// Reads one resource file. Each input is an output too: never null where it is required or named in
/// <c>computed</c>. <c>outputs</c> holds what only comes back. Of a component, nothing that is given comes back.
/// </summary>
internal sealed class ResourceSchema(PackageModel package, ModuleModel module, YamlSource source)
{
    private readonly YamlFields _fields = source.Root;

    /// <summary>The resource.</summary>
    public ResourceModel Read()
    {
        _fields.AllowOnly(
            "description", "component", "inputs", "outputs", "computed", "inputOnly", "aliases",
            "additionalSecretOutputs", "forced", "types", "enums");
        var name = Path.GetFileNameWithoutExtension(source.File.Path);
        var forced = Forced(name);
        IReadOnlyList<PropertyModel> inputs =
            [.. ManifestInputs(forced), .. PropertySchema.ReadAll(_fields.Fields("inputs"), module.Key)];
        return new(name, module.Key, Token(name), _fields.RequiredText("description"), source.File)
        {
            IsProvider = IsProvider,
            IsComponent = IsComponent,
            Inputs = inputs,
            Outputs = Outputs(inputs, forced),
            Aliases = _fields.Texts("aliases"),
            AdditionalSecretOutputs = _fields.Texts("additionalSecretOutputs"),
            Forced = forced,
        };
    }

    private bool IsComponent => _fields.Flag("component");

    private bool IsProvider => module.Key.Length == 0 && !IsComponent;

    private bool IsManifest => module.ApiVersion is not null && _fields.Find("forced") is null;

    private string Token(string name) => (IsProvider, package.Style) switch
    {
        (true, _) => $"pulumi:providers:{package.Name}",
        _ when module.Key.Length == 0 => $"{package.Name}:index:{name}",
        (_, PackageStyle.Kubernetes) => $"{package.Name}:{GroupVersion}:{name}",
        _ => $"{package.Name}:{module.Key}/{CSharpNames.Lower(name)}:{name}",
    };

    private string GroupVersion => module.ApiVersion is { } version && version.Contains('/', StringComparison.Ordinal)
        ? version
        : $"core/{module.ApiVersion}";

    private Dictionary<string, string> Forced(string kind) => IsManifest
        ? new(StringComparer.Ordinal) { ["apiVersion"] = module.ApiVersion!, ["kind"] = kind }
        : _fields.Fields("forced").Entries
            .ToDictionary(entry => entry.Key, entry => entry.Value.ToString(), StringComparer.Ordinal);

    private IEnumerable<PropertyModel> ManifestInputs(Dictionary<string, string> forced) =>
        IsManifest ? ManifestProperties.All("meta.v1") : forced.Keys.Select(key => ManifestProperties.Forced(key));

    private IReadOnlyList<PropertyModel> Outputs(
        IReadOnlyList<PropertyModel> inputs, Dictionary<string, string> forced)
    {
        if (IsProvider && package.Style is PackageStyle.Kubernetes)
        {
            return [];
        }

        if (IsComponent)
        {
            return PropertySchema.ReadAll(_fields.Fields("outputs"), module.Key);
        }

        var computed = _fields.Texts("computed");
        var inputOnly = _fields.Texts("inputOnly");
        var names = inputs.Select(input => input.WireName);
        foreach (var name in computed.Concat(inputOnly).Except(names, StringComparer.Ordinal))
        {
            _fields.Fault($"'{name}' is not an input", "name inputs in computed and inputOnly");
        }

        var echoed = inputs
            .Where(input => !inputOnly.Contains(input.WireName, StringComparer.Ordinal))
            .Where(input => IsManifest || !forced.ContainsKey(input.WireName))
            .Where(input => !input.IsJson)
            .Select(input => input with
            {
                IsNullable = !input.IsRequired && !computed.Contains(input.WireName, StringComparer.Ordinal),
            });
        return [.. echoed, .. PropertySchema.ReadAll(_fields.Fields("outputs"), module.Key)];
    }
}
