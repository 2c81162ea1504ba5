using Platform.Generator.Model;

namespace Platform.Generator.Schemas;

/// <summary>
/// Reads the type of a property: <c>string</c>, <c>bool</c>, <c>int</c>, <c>double</c>, <c>any</c>, <c>json</c>,
/// <c>asset</c>, <c>list&lt;T&gt;</c>, <c>map&lt;T&gt;</c>, two types with <c>|</c> between, or the name of an object
/// type or enumeration, with its module in front where that is another one (<c>meta.v1/ObjectMeta</c>).
/// <c>resource&lt;NAME&gt;</c> is a reference to a resource; <c>input&lt;T&gt;</c> is a part of a plain property that
/// may be an output.
/// </summary>
internal static class TypeExpression
{
    /// <summary>The type; null where the text is none.</summary>
    public static TypeReference? Parse(string text, string module)
    {
        if (Alternatives(text) is (var first, var second))
        {
            return Parse(first, module) is { } left && Parse(second, module) is { } right
                ? new EitherType(left, right)
                : null;
        }

        if (text.IndexOf('<', StringComparison.Ordinal) is var open and > 0 && text.EndsWith('>'))
        {
            return Parse(text[(open + 1)..^1], module) is { } inner ? Generic(text[..open], inner) : null;
        }

        return ScalarOf(text) is { } kind ? new ScalarType(kind) : Named(text, module);
    }

    private static TypeReference? Generic(string name, TypeReference inner) => (name, inner) switch
    {
        ("list", _) => new ListType(inner),
        ("map", _) => new MapType(inner),
        ("input", _) => new InputType(inner),
        ("resource", NamedType named) => new ResourceType(named.Module, named.Name),
        _ => null,
    };

    // The two sides of a | that stands in no angle brackets.
    private static (string First, string Second)? Alternatives(string text)
    {
        var depth = 0;
        for (var i = 0; i < text.Length; i++)
        {
            depth += text[i] switch { '<' => 1, '>' => -1, _ => 0 };
            if (depth == 0 && text[i] == '|')
            {
                return (text[..i], text[(i + 1)..]);
            }
        }

        return null;
    }

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
