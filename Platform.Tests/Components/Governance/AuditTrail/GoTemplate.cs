using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Platform.Tests.Components.Governance.AuditTrail;

/// <summary>
/// Go's templates with Sprig's functions, as far as the platform's notifications use them (Go, package text/template;
/// Sprig, dictionaries and defaults). It is as strict as the original: a field of what is no map, an unknown function,
/// a type that does not fit and text that is never closed are errors.
/// </summary>
internal sealed partial class GoTemplate
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly Dictionary<string, object?> _variables = new(StringComparer.Ordinal);
    private readonly JsonObject _app;
    private readonly long _now;
    private List<string> _tokens = [];
    private int _at;

    private GoTemplate(JsonObject app, long now) => (_app, _now) = (app, now);

    public static string Render(string template, JsonObject app, long now) => new GoTemplate(app, now).Whole(template);

    private string Whole(string template)
    {
        // {{- and -}} take the white space beside them away.
        var text = Regex.Replace(template, @"\s*\{\{-\s", "{{ ", RegexOptions.None, Patience);
        text = Regex.Replace(text, @"\s-\}\}\s*", " }}", RegexOptions.None, Patience);
        var written = new StringBuilder();
        var at = 0;
        while (text.IndexOf("{{", at, StringComparison.Ordinal) is >= 0 and var start)
        {
            var end = text.IndexOf("}}", start, StringComparison.Ordinal);
            written.Append(text.AsSpan(at, start - at)).Append(Action(text[(start + 2)..end]));
            at = end + 2;
        }

        return written.Append(text.AsSpan(at)).ToString();
    }

    private string Action(string action)
    {
        _tokens = [.. Token().Matches(action).Select(match => match.Value)];
        var rest = Regex.Replace(Token().Replace(action, ""), @"\s", "", RegexOptions.None, Patience);
        Assert(rest.Length == 0, $"{rest} is no token: {action}");
        _at = 0;
        if (_tokens.Count > 1 && _tokens[1] == ":=")
        {
            _at = 2;
            _variables[_tokens[0]] = Pipeline();
            Assert(_at == _tokens.Count, $"something is left of {action}");
            return "";
        }

        var value = Pipeline();
        Assert(_at == _tokens.Count, $"something is left of {action}");
        return value as string ?? throw new InvalidOperationException($"{action} writes no text");
    }

    private object? Pipeline()
    {
        var value = Command([]);
        while (_at < _tokens.Count && _tokens[_at] == "|")
        {
            _at++;
            value = Command([value]);
        }

        return value;
    }

    private object? Command(object?[] last)
    {
        var name = _tokens[_at];
        if (!Function().IsMatch(name) || name is "true" or "false")
        {
            Assert(last.Length == 0, $"{name} takes nothing");
            return Operand();
        }

        _at++;
        var arguments = new List<object?>();
        while (_at < _tokens.Count && _tokens[_at] is not ("|" or ")"))
        {
            arguments.Add(Operand());
        }

        return Call(name, [.. arguments, .. last]);
    }

    private object? Operand()
    {
        var token = _tokens[_at++];
        if (token == "(")
        {
            var inner = Pipeline();
            Assert(_tokens[_at++] == ")", "a parenthesis is not closed");
            return _at < _tokens.Count && _tokens[_at] == ".UnixNano" ? UnixNano(inner) : inner;
        }

        return token[0] switch
        {
            '"' => token[1..^1],
            '$' => _variables[token],
            '.' when token == ".time.Now" => "time.Now",
            '.' => token[1..].Split('.').Aggregate<string, object?>(
                new JsonObject { ["app"] = _app.DeepClone() }, (node, name) => Map(node)[name] ?? throw new InvalidOperationException($"no {name}")),
            _ when token is "true" or "false" => token == "true",
            _ when char.IsDigit(token[0]) => int.Parse(token, CultureInfo.InvariantCulture),
            _ when Function().IsMatch(token) => Call(token, []),
            _ => throw new InvalidOperationException($"No operand: {token}"),
        };
    }

    private long UnixNano(object? moment)
    {
        _at++;
        Assert(moment as string == "now", "only a time has nanoseconds");
        return _now;
    }

    private static object? Call(string name, object?[] given) => name switch
    {
        "dict" => new JsonObject([.. given.Chunk(2).Select(pair => KeyValuePair.Create((string)pair[0]!, Node(pair[1])))]),
        "list" => new JsonArray([.. given.Select(Node)]),
        "toJson" => Node(given.Single())!.ToJsonString(),
        "join" => string.Join((string)given[0]!, ((JsonArray)given[1]!).Select(item => item!.GetValue<string>())),
        "default" => Plain(given[1]) is null or "" or false ? given[0] : given[1],
        "ternary" => Plain(given[2]) is bool chosen ? given[chosen ? 0 : 1] : throw new InvalidOperationException("no bool"),
        "trunc" => ((string)Plain(given[1])!)[..Math.Min((int)given[0]!, ((string)Plain(given[1])!).Length)],
        "printf" when given is ["%d", long number] => number.ToString(CultureInfo.InvariantCulture),
        "call" when given is ["time.Now"] => "now",
        "dig" => Dig(given),
        _ => throw new InvalidOperationException($"No function: {name}"),
    };

    // The last is the map, the one before it the default. What is on the way and no map is an error.
    private static object? Dig(object?[] given)
    {
        object? node = Map(given[^1]);
        foreach (var key in given[..^2])
        {
            if (!Map(node).TryGetPropertyValue((string)key!, out var found))
            {
                return given[^2];
            }

            node = found;
        }

        return Plain(node);
    }

    private static JsonObject Map(object? node) => node as JsonObject ?? throw new InvalidOperationException($"no map: {node}");

    private static object? Plain(object? value) => value is not JsonValue leaf ? value : leaf.GetValueKind() switch
    {
        System.Text.Json.JsonValueKind.String => leaf.GetValue<string>(),
        System.Text.Json.JsonValueKind.True => true,
        System.Text.Json.JsonValueKind.False => false,
        _ => leaf,
    };

    private static JsonNode? Node(object? value) => value switch
    {
        JsonNode node => node.DeepClone(),
        string text => text,
        bool flag => flag,
        _ => throw new InvalidOperationException($"no JSON: {value}"),
    };

    private static void Assert(bool holds, string message)
    {
        if (!holds)
        {
            throw new InvalidOperationException(message);
        }
    }

    [GeneratedRegex("\"[^\"]*\"|:=|[()|]|\\$[a-z]+|\\.?[A-Za-z0-9_.]+")]
    private static partial Regex Token();

    [GeneratedRegex("^[a-z][A-Za-z]*$")]
    private static partial Regex Function();
}
