using Platform.Generator.CSharp;
using Platform.Generator.Model;
using Platform.Generator.Schemas;

namespace Platform.Generator.Crds;

/// <summary>
/// Reads OpenAPI v3 schemas of one definition. A nested object's type is named by joining the names on the way to it.
/// </summary>
internal sealed class CrdTypes(string module, YamlSource source, List<ObjectModel> objects)
{
    private static readonly string[] Known =
    [
        "type", "description", "properties", "required", "items", "additionalProperties", "format", "enum", "pattern",
        "minimum", "maximum", "minLength", "maxLength", "minItems", "nullable", "default",
        "x-kubernetes-int-or-string", "x-kubernetes-preserve-unknown-fields", "x-kubernetes-map-type",
    ];

    /// <summary>The properties of an object schema; nested object types are added to the list.</summary>
    public IReadOnlyList<PropertyModel> Properties(YamlFields schema, string path, string[] except)
    {
        var required = schema.Texts("required");
        var all = schema.Fields("properties").Entries.ToList();
        foreach (var name in required.Except(all.Select(entry => entry.Key), StringComparer.Ordinal))
        {
            schema.Fault($"'{name}' is required but is not a property", "add it to properties");
        }

        return
        [
            .. all.Where(entry => !except.Contains(entry.Key, StringComparer.Ordinal)).Select(entry =>
            {
                var fields = schema.Fields(entry.Key, entry.Value);
                var type = TypeOf(fields, path + CSharpNames.Property(entry.Key));
                return new PropertyModel(
                    entry.Key, CSharpNames.Property(entry.Key), type, fields.RequiredText("description"))
                {
                    Line = fields.Line,
                    IsRequired = required.Contains(entry.Key, StringComparer.Ordinal),
                };
            }),
        ];
    }

    private TypeReference TypeOf(YamlFields schema, string path)
    {
        schema.AllowOnly(Known);
        if (schema.Flag("x-kubernetes-int-or-string"))
        {
            return new EitherType(new ScalarType(Scalar.Integer), new ScalarType(Scalar.Text));
        }

        return schema.Text("type") switch
        {
            "string" => new ScalarType(Scalar.Text),
            "boolean" => new ScalarType(Scalar.Boolean),
            "integer" => new ScalarType(Scalar.Integer),
            "number" => new ScalarType(Scalar.Number),
            "array" => new ListType(TypeOf(schema.Fields("items"), path)),
            "object" => ObjectOf(schema, path),
            null when schema.Flag("x-kubernetes-preserve-unknown-fields") => new ScalarType(Scalar.Any),
            var other => Refuse(schema, other),
        };
    }

    private TypeReference ObjectOf(YamlFields schema, string path)
    {
        if (schema.Find("additionalProperties") is { } value)
        {
            return new MapType(TypeOf(schema.Fields("additionalProperties", value), path));
        }

        if (schema.Find("properties") is null)
        {
            return new MapType(new ScalarType(Scalar.Any));
        }

        var properties = Properties(schema, path, []);
        var description = schema.Text("description") ?? $"One of {path}.";
        objects.Add(new(path, module, description, source.File) { Properties = properties });
        return new NamedType(module, path);
    }

    private static ScalarType Refuse(YamlFields schema, string? type)
    {
        schema.Fault($"'{type}' is not a type", "write string, boolean, integer, number, array or object");
        return new(Scalar.Any);
    }
}
