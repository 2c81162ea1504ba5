namespace Platform.Generator.Tests;

public sealed class KubernetesShapeTests
{
    private const string Inputs = "sdk/Pulumi.Kubernetes/Generated/Types/Inputs/Core/V1";

    [Fact]
    public void A_kind_forces_its_api_version_and_kind()
    {
        using var repository = SchemaRepository.Kubernetes(
            "{description: A thing., inputs: {data: map<string> Data.}}");

        var text = repository.Generate("sdk/Pulumi.Kubernetes/Generated/Core/V1/Thing.cs");

        Assert.Contains("[KubernetesResourceType(\"kubernetes:core/v1:Thing\")]\n", text, StringComparison.Ordinal);
        Assert.Contains(
            "        args.ApiVersion = \"v1\";\n        args.Kind = \"Thing\";\n        return args;\n",
            text,
            StringComparison.Ordinal);
        Assert.Contains(
            "Types.Inputs.Core.V1.ThingArgs? args = null, CustomResourceOptions? options = null)\n",
            text,
            StringComparison.Ordinal);
        Assert.Contains(
            "    public Output<ImmutableDictionary<string, string>> Data { get; private set; } = null!;\n",
            text,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Inputs_that_a_class_sets_itself_do_not_come_back()
    {
        using var repository = SchemaRepository.Kubernetes("""
            description: A thing.
            forced: {compat: "true"}
            inputs:
              chart: string! Chart.
              meta: meta.v1/ObjectMeta Metadata.
            """);

        var text = repository.Generate("sdk/Pulumi.Kubernetes/Generated/Core/V1/Thing.cs");

        Assert.Contains("        args.Compat = \"true\";\n        return args;\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Output(\"compat\")", text, StringComparison.Ordinal);
        Assert.DoesNotContain("args.Kind", text, StringComparison.Ordinal);
        Assert.Contains("[Input(\"compat\")]", repository.Generate($"{Inputs}/ThingArgs.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_or_a_name_is_a_union_and_an_enumeration_stays_open()
    {
        using var repository = SchemaRepository.Kubernetes("""
            description: A thing.
            inputs:
              port: int|string Port.
              type: ThingType Type.
            enums:
              ThingType: {is: Types., values: [ClusterIP]}
            """);

        var args = repository.Generate($"{Inputs}/ThingArgs.cs");

        Assert.Contains("    public InputUnion<int, string>? Port { get; set; }\n", args, StringComparison.Ordinal);
        Assert.Contains(
            "    public InputUnion<string, global::Pulumi.Kubernetes.Core.V1.ThingType>? Type",
            args,
            StringComparison.Ordinal);
        Assert.Contains(
            "    public Output<Union<int, string>> Port { get; private set; } = null!;\n",
            repository.Generate("sdk/Pulumi.Kubernetes/Generated/Core/V1/Thing.cs"),
            StringComparison.Ordinal);
        Assert.Contains(
            "    public Output<string> Type { get; private set; } = null!;\n",
            repository.Generate("sdk/Pulumi.Kubernetes/Generated/Core/V1/Thing.cs"),
            StringComparison.Ordinal);
        Assert.Contains(
            "    public static ThingType ClusterIP { get; } = new ThingType(\"ClusterIP\");\n",
            repository.Generate("sdk/Pulumi.Kubernetes/Generated/Core/V1/ThingType.cs"),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Arguments_are_open_classes_and_a_secret_map_is_secret()
    {
        using var repository = SchemaRepository.Kubernetes(
            "{description: A thing., inputs: {data: {type: map<string>, doc: Data., secret: true}}}");

        var args = repository.Generate($"{Inputs}/ThingArgs.cs");

        Assert.Contains("public class ThingArgs : global::Pulumi.ResourceArgs\n", args, StringComparison.Ordinal);
        Assert.Contains(
            "        get => _data ??= new InputMap<string>();\n" +
            "        set => _data = Output.Tuple(value.ToOutput(), Output.CreateSecret(0)).Apply(both => both.Item1);\n",
            args,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Lists_inside_maps_are_plain_arrays()
    {
        using var repository = SchemaRepository.Kubernetes(
            "{description: A thing., inputs: {names: map<list<string>> Names., files: list<asset> Files.}}");

        var args = repository.Generate($"{Inputs}/ThingArgs.cs");

        Assert.Contains("    public InputMap<ImmutableArray<string>> Names\n", args, StringComparison.Ordinal);
        Assert.Contains("    public InputList<AssetOrArchive> Files\n", args, StringComparison.Ordinal);
    }
}
