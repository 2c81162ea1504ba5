using Platform.Generator.Model;

namespace Platform.Generator.CSharp;

/// <summary>Writes enumerations: structs around a text, open to values that have no name.</summary>
internal static class EnumWriter
{
    /// <summary>One enumeration.</summary>
    public static string Write(PackageModel package, EnumModel type)
    {
        var code = new CodeText(type.Source, package.Modules[type.Module].Namespace);
        var name = type.Name;
        code.Summary(type.Description);
        code.Line("[EnumType]");
        code.Block($"public readonly struct {name} : System.IEquatable<{name}>", () =>
        {
            code.Line("private readonly string _value;");
            code.Line();
            code.Line($"private {name}(string value) => _value = value;");
            code.Line();
            foreach (var (member, value) in type.Values)
            {
                code.Summary($"{value}.");
                code.Line($"public static {name} {member} {{ get; }} = new {name}(\"{value}\");");
                code.Line();
            }

            Equality(code, name);
        });
        return code.ToString();
    }

    private static void Equality(CodeText code, string name)
    {
        code.Line($"public static bool operator ==({name} left, {name} right) => left.Equals(right);");
        code.Line($"public static bool operator !=({name} left, {name} right) => !left.Equals(right);");
        code.Line($"public static explicit operator string({name} value) => value._value;");
        code.Line();
        code.Line($"public bool Equals({name} other) =>");
        code.Indented(() => code.Line("string.Equals(_value, other._value, System.StringComparison.Ordinal);"));
        code.Line($"public override bool Equals(object? obj) => obj is {name} other && Equals(other);");
        code.Line("public override int GetHashCode() => _value?.GetHashCode() ?? 0;");
        code.Line("public override string ToString() => _value;");
    }
}
