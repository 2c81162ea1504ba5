namespace Platform.Generator.Tests.Upstream;

public sealed class UpstreamComparisonTests
{
    private const string Upstream = """
        spec:
          group: velero.io
          scope: Namespaced
          names: {kind: Thing, plural: things}
          versions:
            - name: v1
              served: true
              schema:
                openAPIV3Schema:
                  type: object
                  properties:
                    spec:
                      type: object
                      required: [size, rules]
                      properties:
                        size: {type: integer}
                        note: {type: string}
                        mode: {type: string, enum: [A, B]}
                        port: {x-kubernetes-int-or-string: true}
                        labels: {type: object, additionalProperties: {type: string}}
                        rules: {type: array, items: {type: object, required: [id], properties: {id: {type: string}}}}
            - {name: v1beta1, served: false, schema: {openAPIV3Schema: {type: object}}}
        """;

    [Fact]
    public void The_same_fields_conform() => Assert.Empty(Differences("kind: Thing", "kind: Thing"));

    [Fact]
    public void A_field_may_be_left_out() => Assert.Empty(Differences("                note: {type: string}\n", ""));

    [Theory]
    [InlineData(
        "size: {type: integer}",
        "size: {type: string}",
        "v1.spec.size: type is 'string' here and 'integer' upstream")]
    [InlineData("note:", "notes:", "v1.spec.notes does not exist upstream")]
    [InlineData("[size, rules]", "[size]", "v1.spec: required is 'size' here and 'rules, size' upstream")]
    [InlineData(
        "[size, rules]",
        "[size, rules, note]",
        "v1.spec: required is 'note, rules, size' here and 'rules, size' upstream")]
    [InlineData("required: [id], ", "", "v1.spec.rules[]: required is '' here and 'id' upstream")]
    [InlineData("enum: [A, B]", "enum: [A]", "v1.spec.mode: enum is 'A' here and 'A, B' upstream")]
    [InlineData(
        "{type: object, additionalProperties: {type: string}}",
        "{type: object, additionalProperties: {type: integer}}",
        "v1.spec.labels{}: type is 'integer' here and 'string' upstream")]
    [InlineData(
        "{x-kubernetes-int-or-string: true}",
        "{type: string}",
        "v1.spec.port: type is 'string' here and '' upstream|" +
        "v1.spec.port: x-kubernetes-int-or-string is '' here and 'true' upstream")]
    [InlineData("name: v1\n", "name: v2\n", "version v2 is not served upstream")]
    [InlineData("name: v1\n", "name: v1beta1\n", "version v1beta1 is not served upstream")]
    [InlineData("scope: Namespaced", "scope: Cluster", "scope is 'Cluster' here and 'Namespaced' upstream")]
    [InlineData("kind: Thing", "kind: Think", "names.kind is 'Think' here and 'Thing' upstream")]
    public void What_does_not_conform_is_named(string part, string changed, string expected) =>
        Assert.Equal(expected.Split('|'), Differences(part, changed));

    private static IReadOnlyList<string> Differences(string part, string changed)
    {
        Assert.Contains(part, Upstream, StringComparison.Ordinal);
        var start = Upstream[..Upstream.IndexOf("    - {name: v1beta1", StringComparison.Ordinal)];
        return UpstreamComparison.Differences(start.Replace(part, changed, StringComparison.Ordinal), Upstream);
    }
}
