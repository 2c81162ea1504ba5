using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Platform.Cli.Yaml;
using Xunit;
using YamlDotNet.RepresentationModel;

namespace Platform.Tests.Cli;

public sealed class YamlTextTests
{
    [Fact]
    public void An_object_begins_with_its_kind_and_name()
    {
        const string Json = """
            {"spec":{"b":[1,{"y":2,"x":true},[3,4],{},[]],"a":null},"kind":"K","data":{},
             "metadata":{"labels":{"app":"x"},"namespace":"ns","name":"n"},"apiVersion":"v1"}
            """;
        const string Expected = """
            apiVersion: v1
            kind: K
            metadata:
              name: "n"
              namespace: ns
              labels:
                app: x
            data: {}
            spec:
              a: null
              b:
              - 1
              - x: true
                "y": 2
              - - 3
                - 4
              - {}
              - []

            """;

        Assert.Equal(Expected, YamlText.Of((JsonObject)JsonNode.Parse(Json)!));
    }

    [Theory]
    [InlineData("velero")]
    [InlineData("arn:aws:s3:::acme-velero-backups/*", true)]
    [InlineData("arn:aws:s3:::acme-velero-backups")]
    [InlineData("720h0m0s")]
    [InlineData("v1.18.0")]
    [InlineData("a b")]
    [InlineData("/var/run")]
    [InlineData("", true)]
    [InlineData("true", true)]
    [InlineData("No", true)]
    [InlineData("y", true)]
    [InlineData("OFF", true)]
    [InlineData("null", true)]
    [InlineData("~", true)]
    [InlineData("1", true)]
    [InlineData("1.34", true)]
    [InlineData("012345678901", true)]
    [InlineData("1e3", true)]
    [InlineData("0x1F", true)]
    [InlineData("0o17", true)]
    [InlineData("1_000", true)]
    [InlineData("12:30:45", true)]
    [InlineData("2026-11-21", true)]
    [InlineData("2026-11-21T03:00:00Z", true)]
    [InlineData(".inf", true)]
    [InlineData("-1", true)]
    [InlineData("- a", true)]
    [InlineData("key: value", true)]
    [InlineData("key:", true)]
    [InlineData("a #b", true)]
    [InlineData(" a", true)]
    [InlineData("a ", true)]
    [InlineData("[secret]", true)]
    [InlineData("0 3 * * *", true)]
    [InlineData("<<", true)]
    [InlineData("=", true)]
    [InlineData("ü", true)]
    public void Text_is_quoted_where_a_reader_could_take_it_for_something_else(string text, bool quoted = false)
    {
        Assert.Equal($"a: {(quoted ? $"\"{text}\"" : text)}\n", YamlText.Of(new JsonObject { ["a"] = text }));
    }

    [Theory]
    [InlineData("a\nb\n", "|\n  a\n  b\n")]
    [InlineData("a\nb", "|-\n  a\n  b\n")]
    [InlineData("a\n\n\nb\n\n", "|+\n  a\n\n\n  b\n\n")]
    [InlineData("a\n  b\n\tc\n", "|\n  a\n    b\n  \tc\n")]
    [InlineData(" a\nb\n", "\" a\\nb\\n\"\n")]
    [InlineData("a\r\nb", "\"a\\r\\nb\"\n")]
    [InlineData("a\n", "\"a\\n\"\n")]
    public void Text_of_several_lines_is_a_block_where_a_block_can_hold_it(string text, string expected)
    {
        Assert.Equal($"a: {expected}", YamlText.Of(new JsonObject { ["a"] = text }));
    }

    [Fact]
    public void Every_text_is_read_back_as_it_was()
    {
        Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), text =>
        {
            // Lone surrogates are no text: UTF-8 cannot hold them.
            var clean = System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text.Get));
            Assert.Equal(clean, ReadBack(clean));
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("\0\u0001\u0085\u2028\u2029\ufeffx")]
    [InlineData("emoji 🎉 and \"quotes\" \\ backslash")]
    [InlineData("line\n trailing spaces  \n\n")]
    [InlineData("x\n\ttab\n \n")]
    [InlineData("x\u0000\ny")]
    [InlineData("\n\n")]
    public void Hard_text_is_read_back_as_it_was(string text)
    {
        Assert.Equal(text, ReadBack(text));
    }

    private static string? ReadBack(string text)
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(YamlText.Of(new JsonObject { ["k"] = new JsonArray(text) })));
        var list = (YamlSequenceNode)((YamlMappingNode)yaml.Documents[0].RootNode).Children.Single().Value;
        return ((YamlScalarNode)list.Single()).Value;
    }
}
