using System.Globalization;

namespace Platform.Cli.Comparison;

/// <summary>Spells the steps of a field's path.</summary>
internal static class FieldPath
{
    /// <summary>A key of a map: <c>.name</c>, or <c>["a.b"]</c> where the key holds more than letters.</summary>
    public static string Member(string key) =>
        key.Length > 0 && key.All(character => char.IsAsciiLetterOrDigit(character) || character is '_' or '-')
            ? "." + key
            : $"[\"{key}\"]";

    /// <summary>An element of a list by its number, from 0.</summary>
    public static string Element(int number) => string.Create(CultureInfo.InvariantCulture, $"[{number}]");

    /// <summary>An element of a list by its name.</summary>
    public static string Element(string name) => $"[{name}]";
}
