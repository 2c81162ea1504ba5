using System.Text.RegularExpressions;

namespace Platform.Configuration;

/// <summary>What an unquoted YAML scalar means, as the engine's YAML reader (go-yaml 3) takes it.</summary>
internal static partial class YamlScalar
{
    /// <summary>Tells the kind of an unquoted scalar.</summary>
    /// <param name="text">The scalar as written.</param>
    /// <returns>Null, boolean, number or text.</returns>
    public static ConfigNodeKind KindOf(string text) => text switch
    {
        "" or "~" or "null" or "Null" or "NULL" => ConfigNodeKind.Null,
        "true" or "True" or "TRUE" or "false" or "False" or "FALSE" => ConfigNodeKind.Boolean,
        _ => Number().IsMatch(text) ? ConfigNodeKind.Number : ConfigNodeKind.Text,
    };

    [GeneratedRegex(
        @"^[-+]?(0[xX][0-9a-fA-F_]+|0[oO]?[0-7_]+|0[bB][01_]+|(\.[0-9]+|[0-9][0-9_]*(\.[0-9_]*)?)([eE][-+]?[0-9]+)?)$"
        + @"|^[-+]?\.(inf|Inf|INF)$|^\.(nan|NaN|NAN)$",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Number();
}
