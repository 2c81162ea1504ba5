using System.Collections.Frozen;

namespace Platform.Generator.CSharp;

/// <summary>Turns names of the wire and of API groups into names of C#.</summary>
internal static class CSharpNames
{
    private static readonly FrozenSet<string> Keywords = FrozenSet.Create(
        StringComparer.Ordinal,
        "abstract", "as", "base", "bool", "break", "byte", "case", "catch", "char", "checked", "class", "const",
        "continue", "decimal", "default", "delegate", "do", "double", "else", "enum", "event", "explicit", "extern",
        "false", "finally", "fixed", "float", "for", "foreach", "goto", "if", "implicit", "in", "int", "interface",
        "internal", "is", "lock", "long", "namespace", "new", "null", "object", "operator", "out", "override",
        "params", "private", "protected", "public", "readonly", "ref", "return", "sbyte", "sealed", "short",
        "sizeof", "stackalloc", "static", "string", "struct", "switch", "this", "throw", "true", "try", "typeof",
        "uint", "ulong", "unchecked", "unsafe", "ushort", "using", "virtual", "void", "volatile", "while");

    /// <summary>A property's name: the wire name with a capital, as in the official packages.</summary>
    public static string Property(string wireName) => Upper(Valid(wireName));

    /// <summary>A parameter's name: the wire name, escaped where C# keeps the word for itself.</summary>
    public static string Parameter(string wireName) =>
        Keywords.Contains(wireName) ? "@" + wireName : Valid(wireName);

    /// <summary>A backing field's name.</summary>
    public static string Field(string wireName) => "_" + Valid(wireName);

    /// <summary>The first letter in upper case.</summary>
    public static string Upper(string name) => char.ToUpperInvariant(name[0]) + name[1..];

    /// <summary>The first letter in lower case.</summary>
    public static string Lower(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    /// <summary>
    /// The namespace part of an API group: its first label in Pascal case, so that <c>cert-manager.io</c>, which
    /// crd2pulumi cannot name, is <c>CertManager</c>.
    /// </summary>
    public static string Group(string group) =>
        string.Concat(group.Split('.')[0].Split('-').Select(Upper));

    /// <summary>The namespace part of an API version: <c>v1beta1</c> is <c>V1Beta1</c>.</summary>
    public static string Version(string version) =>
        Upper(version).Replace("alpha", "Alpha", StringComparison.Ordinal)
            .Replace("beta", "Beta", StringComparison.Ordinal);

    private static string Valid(string name) => name.Replace('-', '_').Replace('.', '_').TrimStart('$');
}
