using Platform.Generator.CSharp;
using Platform.Generator.Model;
using YamlDotNet.RepresentationModel;

namespace Platform.Generator.Schemas;

/// <summary>
/// Reads properties. The short form is one line, <c>name: type! What it is.</c>, where <c>!</c> marks a required input
/// or an output that is never null; the long form is a mapping with <c>type</c>, <c>doc</c>, and what else differs.
/// </summary>
internal static class PropertySchema
{
    /// <summary>All properties of a mapping.</summary>
    public static IReadOnlyList<PropertyModel> ReadAll(YamlFields fields, string module) =>
        [.. fields.Entries.Select(entry => Read(fields, entry.Key, entry.Value, module)).OfType<PropertyModel>()];

    private static PropertyModel? Read(YamlFields owner, string wireName, YamlNode value, string module) =>
        value is YamlScalarNode { Value: { } line }
            ? Short(owner, wireName, line, value, module)
            : Long(owner.Fields(wireName, value), wireName, module);

    private static PropertyModel? Short(YamlFields owner, string wireName, string line, YamlNode at, string module)
    {
        var space = line.IndexOf(' ', StringComparison.Ordinal);
        var type = space < 0 ? line : line[..space];
        return Make(owner, wireName, type, space < 0 ? "" : line[(space + 1)..].Trim(), at, module);
    }

    private static PropertyModel? Long(YamlFields fields, string wireName, string module)
    {
        fields.AllowOnly("type", "doc", "name", "secret", "json", "plain", "default", "environment");
        var property = Make(fields, wireName, fields.RequiredText("type"), fields.RequiredText("doc"), null, module);
        return property is null
            ? null
            : property with
            {
                Name = fields.Text("name") ?? property.Name,
                IsSecret = fields.Flag("secret"),
                IsJson = fields.Flag("json"),
                IsPlain = fields.Flag("plain"),
                Default = Default(fields, property.Type),
            };
    }

    private static DefaultValue? Default(YamlFields fields, TypeReference type) =>
        (fields.Text("default"), fields.Texts("environment")) switch
        {
            (null, []) => null,
            (null, var variables) => new(null, variables),
            ("true", []) => new(true, []),
            ("false", []) => new(false, []),
            ({ } member, []) when type is NamedType => new(null, []) { Member = member },
            _ => Refuse(fields),
        };

    private static DefaultValue? Refuse(YamlFields fields)
    {
        fields.Fault("the default is neither true nor false", "write true, false or a value of the enumeration, or name environment variables");
        return null;
    }

    private static PropertyModel? Make(
        YamlFields owner, string wireName, string type, string description, YamlNode? at, string module)
    {
        var isRequired = type.EndsWith('!');
        if (TypeExpression.Parse(isRequired ? type[..^1] : type, module) is not { } parsed)
        {
            owner.Fault($"'{type}' is not a type ({wireName})", "write string, list<Rule> or the like", at);
            return null;
        }

        if (description.Length == 0)
        {
            owner.Fault($"'{wireName}' has no description", "say in one line what it is", at);
        }

        return new(wireName, CSharpNames.Property(wireName), parsed, description)
        {
            Line = (int?)at?.Start.Line ?? owner.Line,
            IsRequired = isRequired,
            IsNullable = !isRequired,
        };
    }
}
