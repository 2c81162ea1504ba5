using Platform.Generator.Model;

namespace Platform.Generator.CSharp;

/// <summary>Writes resource classes.</summary>
internal sealed class ResourceWriter(PackageModel package)
{
    private readonly CSharpTypes _types = new(package);

    /// <summary>One resource class.</summary>
    public string Write(ResourceModel resource)
    {
        var code = new CodeText(resource.Source, package.Modules[resource.Module].Namespace);
        code.Summary(resource.Description);
        code.Line($"[{package.ShortName}ResourceType(\"{resource.Token}\")]");
        code.Block($"public partial class {resource.Name} : {Base(resource)}", () =>
        {
            foreach (var output in resource.Outputs.OrderBy(output => output.WireName, StringComparer.Ordinal))
            {
                Output(code, output);
                code.Line();
            }

            Constructors(code, resource);
            code.Line();
            ResourceOptionsWriter.Write(code, resource);
        });
        return code.ToString();
    }

    /// <summary>The full name of a resource's arguments, and its namespace.</summary>
    public static (string Namespace, string Name) Args(PackageModel package, ResourceModel resource)
    {
        var module = package.Modules[resource.Module];
        var isBeside = package.Style is PackageStyle.Standard || resource.IsProvider;
        return (isBeside ? module.Namespace : module.Inputs, resource.Name + "Args");
    }

    private string Base(ResourceModel resource) => (resource.IsProvider, package.Style) switch
    {
        _ when resource.IsComponent => "global::Pulumi.ComponentResource",
        (true, _) => "global::Pulumi.ProviderResource",
        (_, PackageStyle.Kubernetes) => "KubernetesResource",
        _ => "global::Pulumi.CustomResource",
    };

    private void Output(CodeText code, PropertyModel output)
    {
        var isNullable = package.Style is PackageStyle.Standard && output.IsNullable;
        var type = isNullable ? _types.NullableOutput(output.Type) : _types.Output(output.Type);
        code.Summary(output.Description);
        code.Line($"[Output(\"{output.WireName}\")]");
        code.Line($"public Output<{type}> {output.Name} {{ get; private set; }} = null!;");
    }

    private void Constructors(CodeText code, ResourceModel resource)
    {
        var (space, name) = Args(package, resource);
        var args = $"global::{space}.{name}";
        var isOptional = package.Style is PackageStyle.Kubernetes || !resource.Inputs.Any(input => input.IsRequired);
        var parameter = isOptional ? $"{args}? args = null" : $"{args} args";
        var given = resource.Forced.Count > 0 ? "MakeArgs(args)" : $"args ?? new {args}()";
        var type = resource.IsProvider ? package.Name : resource.Token;

        code.Summary("Registers one.");
        code.Line("/// <param name=\"name\">The unique logical name.</param>");
        code.Line("/// <param name=\"args\">What to create.</param>");
        code.Line("/// <param name=\"options\">How to treat it.</param>");
        var options = ResourceOptionsWriter.TypeOf(resource);
        var remote = resource.IsComponent ? ", remote: true" : "";
        code.Line($"public {resource.Name}(string name, {parameter}, {options}? options = null)");
        code.Indented(() =>
            code.Line($": base(\"{type}\", name, {given}, MakeResourceOptions(options, \"\"){remote})"));
        code.Line("{");
        code.Line("}");
        if (package.Style is PackageStyle.Kubernetes && !resource.IsProvider)
        {
            code.Line();
            Get(code, resource);
        }

        if (resource.Forced.Count > 0)
        {
            code.Line();
            ForcedArgs(code, resource, args);
        }
    }

    private static void Get(CodeText code, ResourceModel resource)
    {
        code.Line($"private {resource.Name}(string name, Input<string> id, CustomResourceOptions? options = null)");
        code.Indented(() => code.Line($": base(\"{resource.Token}\", name, null, MakeResourceOptions(options, id))"));
        code.Line("{");
        code.Line("}");
        code.Line();
        code.Summary("Reads one that exists, by its provider's id.");
        var name = resource.Name;
        code.Line($"public static {name} Get(string name, Input<string> id, CustomResourceOptions? options = null) =>");
        code.Indented(() => code.Line($"new {name}(name, id, options);"));
    }

    private static void ForcedArgs(CodeText code, ResourceModel resource, string args) =>
        code.Block($"private static {args} MakeArgs({args}? args)", () =>
        {
            code.Line($"args ??= new {args}();");
            foreach (var (wireName, value) in resource.Forced.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            {
                code.Line($"args.{CSharpNames.Property(wireName)} = \"{value}\";");
            }

            code.Line("return args;");
        });
}
