using System.Text.Json.Nodes;
using Platform.Cli.Comparison;
using Xunit;

namespace Platform.Tests.Comparison;

public sealed class ValueComparisonTests
{
    [Theory]
    [InlineData("""{"a":1}""", """{"a":1}""")]
    [InlineData("""{"a":1,"b":[1,2]}""", """{"b":[1,2],"a":1}""")]
    [InlineData("""{"a":1}""", """{"a":2}""", "~ a: 1 → 2")]
    [InlineData("""{"a":"1"}""", """{"a":1}""", "~ a: \"1\" → 1")]
    [InlineData("""{"a":{"b":{"c":true}}}""", """{"a":{"b":{"c":false}}}""", "~ a.b.c: true → false")]
    [InlineData("""{"a":{}}""", """{"a":{"b.c":1}}""", "+ a[\"b.c\"]: null → 1")]
    [InlineData("""{"a":{"b":1}}""", """{"a":{}}""", "- a.b: 1 → null")]
    [InlineData("""{"a":{"b":1}}""", """{"a":[1]}""", "~ a: {\"b\":1} → [1]")]
    [InlineData("""{"a":null}""", """{"a":1}""", "~ a: null → 1")]
    [InlineData("""{"a":["x","y"]}""", """{"a":["y"]}""", "~ a: [\"x\",\"y\"] → [\"y\"]")]
    [InlineData("""{"a":[{"b":1},{"b":2}]}""", """{"a":[{"b":1}]}""", "- a[1]: {\"b\":2} → null")]
    [InlineData(
        """{"a":[{"name":"x","v":1},{"name":"y","v":2}]}""", """{"a":[{"name":"y","v":3},{"name":"z","v":4}]}""",
        "~ a[y].v: 2 → 3", "- a[x]: {\"name\":\"x\",\"v\":1} → null", "+ a[z]: null → {\"name\":\"z\",\"v\":4}")]
    [InlineData(
        """{"a":[{"secretKey":"x","v":1}]}""", """{"a":[{"secretKey":"w","v":1},{"secretKey":"x","v":2}]}""",
        "~ a[x].v: 1 → 2", "+ a[w]: null → {\"secretKey\":\"w\",\"v\":1}")]
    [InlineData(
        """{"a":[{"name":"x","v":1},{"name":"x","v":2}]}""", """{"a":[{"name":"x","v":1}]}""",
        "- a[1]: {\"name\":\"x\",\"v\":2} → null")]
    public void Fields_are_compared_by_key_name_or_number(string first, string second, params string[] expected) =>
        Assert.Equal(expected.Order(StringComparer.Ordinal), Compare(first, second).Order(StringComparer.Ordinal));

    [Fact]
    public void Policies_are_compared_as_what_they_say_and_not_as_texts() => Assert.Equal(
        ["~ policy.Statement[Read].Action: \"s3:GetObject\" → [\"s3:GetObject\",\"s3:PutObject\"]"],
        Compare(
            """{"policy":"{\"Statement\":[{\"Sid\":\"Read\",\"Action\":\"s3:GetObject\"}]}"}""",
            """{"policy":"{ \"Statement\": [{\"Action\":[\"s3:GetObject\",\"s3:PutObject\"],\"Sid\":\"Read\"}]}"}"""));

    [Theory]
    [InlineData("""{"a":"[secret]"}""", """{"a":"[secret]"}""", "? a: \"[secret]\" → \"[secret]\"")]
    [InlineData("""{"a":"x"}""", """{"a":"[secret]"}""", "~ a: \"x\" → \"[secret]\"")]
    [InlineData("""{"a":["[secret]"]}""", """{"a":["[secret]"]}""", "? a: [\"[secret]\"] → [\"[secret]\"]")]
    [InlineData("""{"a":[]}""", """{"a":["[secret]"]}""", "~ a: [] → [\"[secret]\"]")]
    public void Secrets_are_never_compared(string first, string second, string expected) =>
        Assert.Equal([expected], Compare(first, second));

    [Theory]
    [InlineData("acme-prod", "<deployment>")]
    [InlineData("acme-prod-velero", "<deployment>-velero")]
    [InlineData("xacme-prod", "xacme-prod")]
    [InlineData("acme-production", "acme-production")]
    [InlineData("*.prod.example.com", "*.<domain>")]
    [InlineData("us-west-2a", "<region>a")]
    [InlineData("us-west-22", "us-west-22")]
    [InlineData("arn:aws:iam::111122223333:role/acme-prod-x", "arn:<partition>:iam::<account>:role/<deployment>-x")]
    [InlineData("kubernetes.io/cluster/blue", "kubernetes.io/cluster/<cluster>")]
    public void What_says_which_stack_it_is_counts_as_a_word(string text, string expected) =>
        Assert.Equal(expected, SampleIdentity.Of("acme-prod", "prod.example.com", "blue").Neutral(text));

    [Fact]
    public void A_value_that_differs_only_in_who_the_stack_is_is_counted_and_not_shown()
    {
        var comparison = new ValueComparison(
            SampleIdentity.Of("acme-dev", "dev.example.com", "acme-dev"),
            SampleIdentity.Of("acme-prod", "example.com", "acme-prod"));

        var found = comparison.Compare(
            Parse("""{"bucket":"acme-dev-velero","tags":{"acme-dev":"1"},"hosts":["dev.example.com"],"n":"acme-prod"}"""),
            Parse("""{"bucket":"acme-prod-velero","tags":{"acme-prod":"1"},"hosts":["example.com"],"n":"acme-prod"}"""));

        Assert.Empty(found);
        Assert.Equal(2, comparison.Alike);
    }

    [Fact]
    public void A_name_of_another_stack_is_a_difference()
    {
        var comparison = new ValueComparison(
            SampleIdentity.Of("acme-dev", "dev.example.com", "acme-dev"),
            SampleIdentity.Of("acme-prod", "example.com", "acme-prod"));

        Assert.Equal(
            ["~ bucket: \"acme-dev-velero\" → \"acme-dev-velero2\""],
            comparison.Compare(Parse("""{"bucket":"acme-dev-velero"}"""), Parse("""{"bucket":"acme-dev-velero2"}"""))
                .Select(Line));
    }

    private static IEnumerable<string> Compare(string first, string second) =>
        new ValueComparison(StackIdentity.None, StackIdentity.None).Compare(Parse(first), Parse(second)).Select(Line);

    private static string Line(FieldDifference field)
    {
        var sign = Platform.Cli.Screen.DiffSummary.SignOf(field.Change);
        return $"{sign} {field.Path}: {Text(field.From)} → {Text(field.To)}";
    }

    private static string Text(JsonNode? value) => Platform.Cli.Documents.JsonText.Compact(value);

    private static JsonObject Parse(string json) => JsonNode.Parse(json)!.AsObject();
}
