using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Platform.Tests.Components.Governance.AuditTrail;

/// <summary>
/// CloudWatch's filter patterns for JSON, as far as the platform uses them (CloudWatch Logs user guide, filter pattern
/// syntax): selectors that begin with <c>$.</c>, texts in quotes with asterisks for anything, numbers,
/// <c>&amp;&amp;</c> before <c>||</c>, and parentheses. What a comparison says of a missing field is nowhere written
/// down, so that a pattern must come to the same answer either way: <see cref="Matches"/> tries both.
/// </summary>
internal sealed class FilterPattern
{
    private static readonly string[] Comparisons = ["!=", ">=", "<=", "=", ">", "<"];

    private readonly string _text;
    private readonly JsonNode _event;
    private readonly bool _whenMissing;
    private int _at;

    private FilterPattern(string text, JsonNode @event, bool whenMissing) =>
        (_text, _event, _whenMissing) = (text, @event, whenMissing);

    public static bool Matches(string pattern, JsonNode @event)
    {
        var answers = ((bool[])[false, true])
            .Select(missing => new FilterPattern(pattern, @event, missing).Whole()).Distinct().ToList();
        return answers.Count == 1
            ? answers[0]
            : throw new InvalidOperationException($"The answer rests on a missing field: {pattern}\n{@event}");
    }

    private bool Whole()
    {
        Take("{");
        var answer = Or();
        Take("}");
        return _at == _text.Length ? answer : throw Error("its end");
    }

    private bool Or()
    {
        var answer = And();
        while (Try("||"))
        {
            answer |= And();
        }

        return answer;
    }

    private bool And()
    {
        var answer = One();
        while (Try("&&"))
        {
            answer &= One();
        }

        return answer;
    }

    private bool One()
    {
        if (Try("("))
        {
            var inner = Or();
            Take(")");
            return inner;
        }

        Take("$.");
        var found = Word("A-Za-z0-9_.-").Split('.').Aggregate<string, JsonNode?>(
            _event, (node, name) => (node as JsonObject)?[name]);
        var comparison = Comparisons.FirstOrDefault(Try) ?? throw Error("a comparison");
        return Try("\"") ? Text(found, comparison) : Number(found, comparison);
    }

    private bool Text(JsonNode? found, string comparison)
    {
        var end = _text.IndexOf('"', _at);
        var wanted = _text[_at..end];
        _at = end + 1;
        Skip();
        // A missing field never equals a text: every source has it so. Only what != says of one is left open.
        var equal = found?.GetValueKind() == JsonValueKind.String
            && Regex.IsMatch(
                found.GetValue<string>(),
                $"^{Regex.Escape(wanted).Replace("\\*", ".*", StringComparison.Ordinal)}\\z",
                RegexOptions.Singleline, TimeSpan.FromSeconds(1));
        return comparison switch
        {
            "=" => equal,
            "!=" => found is null ? _whenMissing : !equal,
            _ => throw Error("= or != before a text"),
        };
    }

    private bool Number(JsonNode? found, string comparison)
    {
        var wanted = double.Parse(Word("0-9."), CultureInfo.InvariantCulture);
        if (found?.GetValueKind() != JsonValueKind.Number)
        {
            return false;
        }

        var number = double.Parse(found.ToJsonString(), CultureInfo.InvariantCulture);
        return comparison switch
        {
            ">=" => number >= wanted,
            "<=" => number <= wanted,
            ">" => number > wanted,
            "<" => number < wanted,
            "=" => number == wanted,
            _ => throw Error("a comparison of numbers"),
        };
    }

    private string Word(string characters)
    {
        var start = _at;
        while (_at < _text.Length && Regex.IsMatch($"{_text[_at]}", $"[{characters}]", RegexOptions.None, TimeSpan.FromSeconds(1)))
        {
            _at++;
        }

        var word = _text[start.._at];
        Skip();
        return word.Length > 0 ? word : throw Error("a word");
    }

    private bool Try(string token)
    {
        if (string.CompareOrdinal(_text, _at, token, 0, token.Length) != 0)
        {
            return false;
        }

        _at += token.Length;
        if (token is not "\"")
        {
            Skip();
        }

        return true;
    }

    private void Take(string token)
    {
        if (!Try(token))
        {
            throw Error(token);
        }
    }

    private void Skip()
    {
        while (_at < _text.Length && _text[_at] == ' ')
        {
            _at++;
        }
    }

    private FormatException Error(string expected) => new($"Expected {expected} at {_at} of {_text}");
}
