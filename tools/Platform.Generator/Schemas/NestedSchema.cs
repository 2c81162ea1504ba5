using Platform.Generator.CSharp;
using Platform.Generator.Model;
using YamlDotNet.RepresentationModel;

namespace Platform.Generator.Schemas;

/// <summary>Reads the object types and enumerations that a file brings under <c>types</c> and <c>enums</c>.</summary>
internal static class NestedSchema
{
    /// <summary>The object types: what each <c>is</c>, and the properties that it <c>has</c>.</summary>
    public static IEnumerable<ObjectModel> Objects(YamlSource source, string module) =>
        source.Root.Fields("types").Entries.Select(entry =>
        {
            var fields = source.Root.Fields(entry.Key, entry.Value);
            fields.AllowOnly("is", "has");
            return new ObjectModel(entry.Key, module, fields.RequiredText("is"), source.File)
            {
                Properties = PropertySchema.ReadAll(fields.Fields("has"), module),
            };
        }).ToList();

    /// <summary>The enumerations.</summary>
    public static IEnumerable<EnumModel> Enums(YamlSource source, string module) =>
        source.Root.Fields("enums").Entries.Select(entry =>
        {
            var fields = source.Root.Fields(entry.Key, entry.Value);
            fields.AllowOnly("is", "closed", "values");
            return new EnumModel(entry.Key, module, fields.RequiredText("is"), source.File)
            {
                IsClosed = fields.Flag("closed"),
                Values = [.. Values(fields)],
            };
        }).ToList();

    // A list where the C# name is the value with a capital, else a mapping from the C# name.
    private static IEnumerable<KeyValuePair<string, string>> Values(YamlFields fields) =>
        fields.Find("values") is YamlMappingNode
            ? fields.Fields("values").Entries
                .Select(entry => KeyValuePair.Create(entry.Key, ((YamlScalarNode)entry.Value).Value ?? ""))
            : fields.Texts("values").Select(value => KeyValuePair.Create(CSharpNames.Upper(value), value));
}
