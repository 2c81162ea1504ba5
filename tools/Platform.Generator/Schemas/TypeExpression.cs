using Platform.Generator.Model;

namespace Platform.Generator.Schemas;

/// <summary>
/// Reads the type of a property: <c>string</c>, <c>bool</c>, <c>int</c>, <c>double</c>, <c>any</c>, <c>json</c>,
/// <c>asset</c>, <c>list&lt;T&gt;</c>, <c>map&lt;T&gt;</c>, two scalars with <c>|</c> between, or the name of an object
/// type or enumeration, with its module in front where that is another one (<c>meta.v1/ObjectMeta</c>).
/// </summary>
internal static class TypeExpression
{
    /// <summary>The type; null where the text is none.</summary>
    public static TypeReference? Parse(string text, string module)
    {
        if (Inside(text, "list") is { } item)
        {
            return Parse(item, module) is { } type ? new ListType(type) : null;
        }

        if (Inside(text, "map") is { } value)
        {
            return Parse(value, module) is { } type ? new MapType(type) : null;
        }

        if (text.Split('|') is [var first, var second])
        {
            return ScalarOf(first) is { } left && ScalarOf(second) is { } right
                ? new EitherType(new ScalarType(left), new ScalarType(right))
                : null;
        }

        return ScalarOf(text) is { } kind ? new ScalarType(kind) : Named(text, module);
    }

    private static string? Inside(string text, string generic) =>
        text.StartsWith(generic + "<", StringComparison.Ordinal) && text.EndsWith('>')
            ? text[(generic.Length + 1)..^1]
            : null;

    private static Scalar? ScalarOf(string text) => text switch
    {
        "string" => Scalar.Text,
        "bool" => Scalar.Boolean,
        "int" => Scalar.Integer,
        "double" => Scalar.Number,
        "any" => Scalar.Any,
        "json" => Scalar.Json,
        "asset" => Scalar.Asset,
        _ => null,
    };

    private static NamedType? Named(string text, string module)
    {
        var parts = text.Split('/');
        var name = parts[^1];
        var isName = name.Length > 0 && char.IsAsciiLetterUpper(name[0]) && name.All(char.IsAsciiLetterOrDigit);
        return isName && parts.Length <= 2 ? new NamedType(parts.Length == 2 ? parts[0] : module, name) : null;
    }
}
