namespace Platform.Generator.Tests;

public sealed class DefinitionTests
{
    private const string Schema = """
        type: object
        description: A thing.
        required: [spec]
        properties:
          spec:
            type: object
            description: What it should be.
            required: [for]
            properties:
              for: {type: string, description: How long.}
              rules:
                type: array
                description: Rules.
                items:
                  type: object
                  properties:
                    surge: {x-kubernetes-int-or-string: true, description: How many.}
                    values: {type: object, x-kubernetes-preserve-unknown-fields: true, description: Values.}
        """;

    [Fact]
    public void A_hyphenated_group_is_a_namespace_in_Pascal_case()
    {
        using var repository = SchemaRepository.Definition("external-secrets.io", Schema);

        var text = repository.Generate("sdk/Pulumi.KubernetesCrds/Generated/ExternalSecrets/V1Beta1/Thing.cs");

        Assert.Contains("namespace Pulumi.KubernetesCrds.ExternalSecrets.V1Beta1;\n", text, StringComparison.Ordinal);
        Assert.Contains(
            "[KubernetesCrdsResourceType(\"kubernetes:external-secrets.io/v1beta1:Thing\")]\n",
            text,
            StringComparison.Ordinal);
        Assert.Contains("        args.ApiVersion = \"external-secrets.io/v1beta1\";\n", text, StringComparison.Ordinal);
        Assert.Contains(
            "    public Output<global::Pulumi.Kubernetes.Types.Outputs.Meta.V1.ObjectMeta> Metadata",
            text,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Nested_objects_are_named_by_the_way_to_them()
    {
        using var repository = SchemaRepository.Definition("velero.io", Schema);

        Assert.Equal(
            [
                "sdk/Pulumi.KubernetesCrds/Generated/KubernetesCrdsResourceTypeAttribute.cs",
                "sdk/Pulumi.KubernetesCrds/Generated/KubernetesResource.cs",
                "sdk/Pulumi.KubernetesCrds/Generated/Types/Inputs/Velero/V1Beta1/ThingArgs.cs",
                "sdk/Pulumi.KubernetesCrds/Generated/Types/Inputs/Velero/V1Beta1/ThingSpecArgs.cs",
                "sdk/Pulumi.KubernetesCrds/Generated/Types/Inputs/Velero/V1Beta1/ThingSpecRulesArgs.cs",
                "sdk/Pulumi.KubernetesCrds/Generated/Types/Outputs/Velero/V1Beta1/ThingSpec.cs",
                "sdk/Pulumi.KubernetesCrds/Generated/Types/Outputs/Velero/V1Beta1/ThingSpecRules.cs",
                "sdk/Pulumi.KubernetesCrds/Generated/Utilities.cs",
                "sdk/Pulumi.KubernetesCrds/Generated/Velero/V1Beta1/Thing.cs",
            ],
            repository.Generate().Select(file => file.Path).Order(StringComparer.Ordinal),
            StringComparer.Ordinal);
    }

    [Fact]
    public void Types_follow_the_schema()
    {
        using var repository = SchemaRepository.Definition("velero.io", Schema);
        const string types = "sdk/Pulumi.KubernetesCrds/Generated/Types";

        var spec = repository.Generate($"{types}/Inputs/Velero/V1Beta1/ThingSpecArgs.cs");
        var rules = repository.Generate($"{types}/Inputs/Velero/V1Beta1/ThingSpecRulesArgs.cs");

        Assert.Contains(
            "    [Input(\"for\", required: true)]\n    public Input<string> For { get; set; } = null!;\n",
            spec,
            StringComparison.Ordinal);
        Assert.Contains("    public InputUnion<int, string>? Surge { get; set; }\n", rules, StringComparison.Ordinal);
        Assert.Contains("    public InputMap<object> Values\n", rules, StringComparison.Ordinal);
        Assert.Contains(
            "        string @for,\n",
            repository.Generate($"{types}/Outputs/Velero/V1Beta1/ThingSpec.cs"),
            StringComparison.Ordinal);
    }
}
