using System.Buffers;
using System.Globalization;
using System.Text;

namespace Platform.Cli.Yaml;

/// <summary>
/// Writes text as a YAML scalar that every reader takes for the same text, YAML 1.1 readers such as kubectl included:
/// whatever could be read as a number, a boolean, a date or null is quoted.
/// </summary>
internal static class YamlScalar
{
    private static readonly SearchValues<char> PlainCharacters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_./-:,()+@= ");

    // Letters that no notation of a number or a time uses: with one, text that starts with a digit is text.
    private static readonly SearchValues<char> LettersOfNoNumber =
        SearchValues.Create("ghijklmnpqrsuvwyGHIJKLMNPQRSUVWY/");

    // Words that YAML 1.1 takes for a boolean or for null, in whatever case.
    private static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        "y", "n", "yes", "no", "true", "false", "on", "off", "null",
    };

    /// <summary>Whether text can stand without quotes.</summary>
    public static bool IsPlain(string text)
    {
        if (text.Length == 0 || text[^1] is ' ' or ':' || text.AsSpan().ContainsAnyExcept(PlainCharacters))
        {
            return false;
        }

        var startsWell = char.IsAsciiLetter(text[0]) || text[0] is '/' or '_'
            || (char.IsAsciiDigit(text[0]) && text.AsSpan().ContainsAny(LettersOfNoNumber));
        return startsWell && !text.Contains(": ", StringComparison.Ordinal) && !Words.Contains(text);
    }

    /// <summary>Whether text can stand as a literal block: lines as they are, indented.</summary>
    public static bool IsLiteral(string text)
    {
        if (!text.AsSpan(0, Math.Max(0, text.Length - 1)).Contains('\n') || text[0] is ' ' or '\n' or '\t')
        {
            return false;
        }

        foreach (var character in text)
        {
            if (character is not ('\n' or '\t') && IsSpecial(character))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Writes text on one line, quoted where it must be.</summary>
    public static void AppendInline(StringBuilder yaml, string text)
    {
        if (IsPlain(text))
        {
            yaml.Append(text);
        }
        else
        {
            AppendQuoted(yaml, text);
        }
    }

    private static void AppendQuoted(StringBuilder yaml, string text)
    {
        yaml.Append('"');
        foreach (var character in text)
        {
            _ = character switch
            {
                '"' => yaml.Append("\\\""),
                '\\' => yaml.Append("\\\\"),
                '\n' => yaml.Append("\\n"),
                '\r' => yaml.Append("\\r"),
                '\t' => yaml.Append("\\t"),
                _ when IsSpecial(character) => yaml.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:X4}"),
                _ => yaml.Append(character),
            };
        }

        yaml.Append('"');
    }

    // Control characters, the line breaks of YAML 1.1 beyond ASCII, and the byte order mark.
    private static bool IsSpecial(char character) =>
        char.IsControl(character) || character is '\u2028' or '\u2029' or '\uFEFF' or '\uFFFE' or '\uFFFF';
}
