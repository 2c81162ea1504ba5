using Platform.Generator.Model;

namespace Platform.Generator.CSharp;

/// <summary>Writes the classes that nested values come back in.</summary>
internal sealed class OutputTypeWriter(PackageModel package)
{
    private readonly CSharpTypes _types = new(package);

    /// <summary>One output class.</summary>
    public string Write(ObjectModel type)
    {
        var code = new CodeText(type.Source, package.Modules[type.Module].Outputs);
        var properties = type.Properties.OrderBy(p => p.WireName, StringComparer.Ordinal).ToList();
        code.Summary(type.Description);
        code.Line("[OutputType]");
        code.Block($"public sealed class {type.Name}", () =>
        {
            foreach (var property in properties)
            {
                code.Summary(property.Description);
                code.Line($"public readonly {TypeOf(property)} {property.Name};");
                code.Line();
            }

            Constructor(code, type.Name, properties);
        });
        return code.ToString();
    }

    private void Constructor(CodeText code, string name, List<PropertyModel> properties)
    {
        code.Line("[OutputConstructor]");
        code.Line($"private {name}(");
        code.Indented(() =>
        {
            foreach (var property in properties)
            {
                var end = ReferenceEquals(property, properties[^1]) ? ")" : ",";
                code.Line($"{TypeOf(property)} {CSharpNames.Parameter(property.WireName)}{end}");
            }
        });
        code.Line("{");
        code.Indented(() =>
        {
            foreach (var property in properties)
            {
                code.Line($"this.{property.Name} = {CSharpNames.Parameter(property.WireName)};");
            }
        });
        code.Line("}");
    }

    private string TypeOf(PropertyModel property) =>
        package.Style is PackageStyle.Kubernetes || property.IsRequired
            ? _types.Output(property.Type)
            : _types.NullableOutput(property.Type);
}
