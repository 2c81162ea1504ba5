using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using Platform.Cli.Yaml;
using Xunit;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Platform.Tests.Cli;

/// <summary>Whole documents, made at random from text that YAML readers stumble over, and read back.</summary>
public sealed partial class YamlFuzzTests
{
    private static readonly string[] Pieces =
    [
        "yes", "No", "on", "OFF", "y", "N", "true", "~", "null", "Null", "=", "<<", "1_000", "0x1F", "0o7", "017", "0b11",
        "12:30:45", "190:20:30.15", "1e3", "1E+3", "6.02e23", ".5", "5.", ".inf", "-.INF", ".nan", "+1", "-0", "2026-11-21",
        "2026-11-21 03:00:00 +1", " ", "  ", "\t", "\n", "\n\n", "\r", "\r\n", "\u0085", "\u2028", "\u2029", "\ufeff",
        "\u00a0", "\0", "\u001b", "🎉", "ü", "漢", ":", ": ", " #", "#", "- ", "-", "--- ", "...", "? ", "!", "!!int ", "&a",
        "*a", "|", ">", "'", "\"", "\\", "{", "}", "[", "]", ",", "%", "@", "`", "velero", "a.b/c", new('x', 5000),
    ];

    private static readonly Gen<string> Text =
        Gen.Choose(0, 4).SelectMany(count => Gen.Elements(Pieces).ArrayOf(count)).Select(string.Concat);

    [Fact]
    public void Every_document_is_read_back_as_it_was()
    {
        var documents = Gen.Sized(size => Map(Math.Min(size, 4))).ToArbitrary();

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(1000), Prop.ForAll(documents, document =>
        {
            var text = YamlText.Of(document);
            var yaml = new YamlStream();
            yaml.Load(new StringReader(text));
            Assert.Equal(
                document.ToJsonString(), ToJson(Assert.Single(yaml.Documents).RootNode)!.ToJsonString());
        }));
    }

    [Fact]
    public void No_reader_of_yaml_takes_text_without_quotes_for_anything_else()
    {
        var texts = Pieces
            .Concat(Pieces.SelectMany(first => Pieces, (first, second) => first + second))
            .Where(YamlScalar.IsPlain)
            .ToList();

        Assert.Contains("velerovelero", texts, StringComparer.Ordinal);
        Assert.DoesNotContain(texts, OtherThanText().IsMatch);
    }

    // The resolution of YAML 1.1 (yaml.org/type) and of the core schema of 1.2, both at their most generous.
    [GeneratedRegex(
        "^(?:|~|null|y|n|yes|no|on|off|true|false|=|<<"
        + "|[-+]?(?:0b[01_]+|0o?[0-7_]+|[0-9][0-9_]*|0x[0-9a-f_]+|[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\\.[0-9_]*)?)"
        + "|[-+]?(?:[0-9][0-9_]*\\.?[0-9_]*|\\.[0-9_]+)(?:e[-+]?[0-9]+)?|[-+]?\\.inf|\\.nan"
        + "|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:(?:t|[ \\t]+)[0-9]{1,2}:[0-9]{2}:[0-9]{2}"
        + "(?:\\.[0-9]*)?(?:[ \\t]*(?:z|[-+][0-9]{1,2}(?::?[0-9]{2})?))?)?)$",
        RegexOptions.IgnoreCase)]
    private static partial Regex OtherThanText();

    private static Gen<JsonObject> Map(int depth) =>
        Gen.Choose(0, 4).SelectMany(count => Text.Zip(Value(depth)).ArrayOf(count)).Select(pairs =>
        {
            var map = new JsonObject();
            foreach (var (key, value) in pairs.OrderBy(pair => pair.Item1, StringComparer.Ordinal))
            {
                if (!map.ContainsKey(key))
                {
                    map.Add(key, value?.DeepClone());
                }
            }

            return map;
        });

    private static Gen<JsonNode?> Value(int depth)
    {
        var scalar = Gen.OneOf(
            Text.Select(text => (JsonNode?)text),
            Gen.Elements<JsonNode?>(null, true, false, 0, -17, 1.5, 1099511627776));
        return depth == 0 ? scalar : Gen.OneOf(
            scalar,
            Map(depth - 1).Select(map => (JsonNode?)map),
            Gen.Choose(0, 3).SelectMany(count => Value(depth - 1).ArrayOf(count))
                .Select(items => (JsonNode?)new JsonArray([.. items.Select(item => item?.DeepClone())])));
    }

    private static JsonNode? ToJson(YamlNode node) => node switch
    {
        YamlMappingNode map => new JsonObject(map.Children.Select(pair =>
            KeyValuePair.Create(((YamlScalarNode)pair.Key).Value!, ToJson(pair.Value)))),
        YamlSequenceNode list => new JsonArray([.. list.Select(ToJson)]),
        YamlScalarNode { Style: ScalarStyle.Plain, Value: "null" } => null,
        YamlScalarNode { Style: ScalarStyle.Plain, Value: "true" or "false" } scalar => scalar.Value == "true",
        YamlScalarNode { Style: ScalarStyle.Plain } scalar when decimal.TryParse(
            scalar.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => number,
        YamlScalarNode scalar => scalar.Value,
        _ => throw new InvalidOperationException($"{node.GetType()} was not written."),
    };
}
