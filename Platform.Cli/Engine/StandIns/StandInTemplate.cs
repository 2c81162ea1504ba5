using System.Globalization;
using System.Text;
using Google.Protobuf.WellKnownTypes;

namespace Platform.Cli.Engine.StandIns;

/// <summary>
/// Fills the templates of the table. In braces stands a fact (<c>partition</c>, <c>region</c>, <c>account</c>,
/// <c>dnsSuffix</c>, <c>auto</c>: the logical name and seven digits, as Pulumi names things), a generated value
/// (<c>uuid</c>, <c>hex:8</c>, <c>HEX:32</c>, <c>base32:17</c>), or the path of an output (<c>metadata.name</c>).
/// Of several paths with <c>|</c> between, the first that leads somewhere counts. After a path <c>?/</c> adds that text where there is a value, <c>#last</c> keeps what follows the last slash or
/// colon, and <c>#bare</c> what follows the scheme.
/// </summary>
/// <param name="token">The type token of the resource or function.</param>
/// <param name="name">The resource's logical name.</param>
/// <param name="urn">The resource's URN; for a function its token.</param>
/// <param name="place">Where it pretends to be.</param>
/// <param name="outputs">What is known of it so far.</param>
/// <param name="follow">Gives the outputs of the resource of a URN, for paths that lead through a reference.</param>
internal sealed class StandInTemplate(
    string token, string name, string urn, Place place, Struct outputs, Func<string, Struct?>? follow = null)
{
    private const int AutoNameDigits = 7;

    private readonly StandInIdentity _identity = new(urn);

    /// <summary>The template with every brace filled; a path that leads nowhere is empty.</summary>
    public string Fill(string template)
    {
        if (!template.Contains('{', StringComparison.Ordinal))
        {
            return template;
        }

        var result = new StringBuilder();
        var rest = template.AsSpan();
        while (rest.IndexOf('{') is var open and >= 0)
        {
            var close = rest.IndexOf('}');
            result.Append(rest[..open]).Append(Expand(rest[(open + 1)..close].ToString()));
            rest = rest[(close + 1)..];
        }

        return result.Append(rest).ToString();
    }

    private string Expand(string expression)
    {
        if (expression.Split(':') is [var generator, var digits])
        {
            var length = int.Parse(digits, CultureInfo.InvariantCulture);
            return generator switch
            {
                "hex" => _identity.Hex(length),
                "HEX" => _identity.Hex(length).ToUpperInvariant(),
                "base32" => _identity.Characters(length),
                _ => throw new FormatException($"stand-ins.json: '{expression}' generates nothing"),
            };
        }

        return expression switch
        {
            "partition" => place.Partition,
            "region" => place.Region,
            "account" => place.Account,
            "dnsSuffix" => place.DnsSuffix,
            "reverseDnsPrefix" => place.ReverseDnsPrefix,
            "zoneCode" => place.ZoneCode,
            "auto" => $"{name}-{_identity.Hex(AutoNameDigits)}",
            "logicalName" => name,
            "uuid" => _identity.Uuid(),
            "service" => token.Split(':', '/')[1],
            "kind" => token.Split(':', '/')[^2],
            _ => Path(expression),
        };
    }

    private string Path(string expression)
    {
        var suffix = "";
        var end = expression.IndexOfAny(['?', '#']);
        var path = end < 0 ? expression : expression[..end];
        var value = path.Split('|').Select(one => StructPath.Text(outputs, one, follow)).FirstOrDefault(HasText, "");
        if (end >= 0 && expression[end] == '?')
        {
            suffix = value.Length > 0 ? expression[(end + 1)..] : "";
        }
        else if (end >= 0)
        {
            value = expression[(end + 1)..] switch
            {
                "last" => value[(value.LastIndexOfAny(['/', ':']) + 1)..],
                "bare" => value[(value.IndexOf("://", StringComparison.Ordinal) is var at and >= 0 ? at + 3 : 0)..],
                _ => throw new FormatException($"stand-ins.json: '{expression}' ends in no known form"),
            };
        }

        return value + suffix;
    }

    private static bool HasText(string text) => text.Length > 0;
}
