using System.Text.RegularExpressions;

namespace Platform.SloBench.PromQl;

/// <summary>Cuts an expression into words.</summary>
internal static partial class Lexer
{
    /// <summary>The words of an expression, without blanks and comments.</summary>
    /// <exception cref="FormatException">It holds something that is no word of PromQL.</exception>
    public static List<string> Words(string expression)
    {
        var words = new List<string>();
        for (var at = 0; at < expression.Length;)
        {
            var match = Word().Match(expression, at);
            if (!match.Success || match.Index != at)
            {
                throw new FormatException($"not PromQL at '{expression[at..]}'");
            }

            at += match.Length;
            if (!char.IsWhiteSpace(match.Value[0]) && match.Value[0] != '#')
            {
                words.Add(match.Value);
            }
        }

        return words;
    }

    [GeneratedRegex("""
        \G(?:\s+|\#[^\n]*|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|(?:[0-9]+(?:ms|[smhdwy]))+|[0-9]*\.?[0-9]+(?:[eE][-+]?[0-9]+)?|[a-zA-Z_][a-zA-Z0-9_:]*|==|!=|>=|<=|=~|!~|[-+*/%^(){}\[\],=<>:])
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Word();
}
