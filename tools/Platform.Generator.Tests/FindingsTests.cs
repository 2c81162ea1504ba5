namespace Platform.Generator.Tests;

public sealed class FindingsTests
{
    [Fact]
    public void A_bad_schema_shows_all_of_its_faults_at_once()
    {
        using var repository = SchemaRepository.Standard("""
            desription: A thing.
            inputs:
              size: integer Size.
              name: string
              rules: list<ThingRule> Rules.
              thing: string Name.
              token: {type: string, doc: Token., default: maybe}
            computed: [arn]
            types:
              ThingRange:
                is: A range.
                has: {from: int From., From: int From.}
            """);

        Assert.Equal(
            [
                "tools/schemas/aws/s3/Thing.yaml:1: 'arn' is not an input; name inputs in computed and inputOnly",
                "tools/schemas/aws/s3/Thing.yaml:1: 'description' is missing; add description",
                "tools/schemas/aws/s3/Thing.yaml:1: 'desription' is not a key here; use one of description, " +
                "component, inputs, outputs, computed, inputOnly, aliases, additionalSecretOutputs, forced, types, enums",
                "tools/schemas/aws/s3/Thing.yaml:1: nothing uses type ThingRange; remove it, or use it",
                "tools/schemas/aws/s3/Thing.yaml:3: 'integer' is not a type (size); write string, list<Rule> or the like",
                "tools/schemas/aws/s3/Thing.yaml:4: 'name' has no description; say in one line what it is",
                "tools/schemas/aws/s3/Thing.yaml:5: rules: there is no type ThingRule in module 's3'; " +
                "declare it under types, or write its module in front",
                "tools/schemas/aws/s3/Thing.yaml:6: thing: a member cannot be named Thing like its class; " +
                "give the official C# name with 'name'",
                "tools/schemas/aws/s3/Thing.yaml:7: the default is neither true nor false; " +
                "write true, false or a value of the enumeration, or name environment variables",
                "tools/schemas/aws/s3/Thing.yaml:12: ThingRange: from and From are both named From; " +
                "give one of them a 'name'",
            ],
            repository.Findings());
    }

    [Fact]
    public void A_file_that_is_not_YAML_says_what_to_quote()
    {
        using var repository = SchemaRepository.Standard("description: One thing: of many.");

        Assert.Equal(
            [
                "tools/schemas/aws/s3/Thing.yaml:1: this is not YAML " +
                "(While scanning a plain scalar value, found invalid mapping.); quote a text that holds ': ' or ' #'",
            ],
            repository.Findings());
    }

    [Fact]
    public void A_file_must_be_one_mapping()
    {
        using var repository = SchemaRepository.Standard("- description");

        Assert.Equal(
            [
                "tools/schemas/aws/s3/Thing.yaml:1: the file is not one mapping; " +
                "write one resource or one package a file",
            ],
            repository.Findings());
    }

    [Fact]
    public void A_folder_must_be_a_module_of_its_package()
    {
        using var repository = SchemaRepository.Standard();
        repository.Write("tools/schemas/aws/kms/Key.yaml", "{description: A key., inputs: {name: string Name.}}");

        Assert.Equal(
            [
                "tools/schemas/aws/kms/Key.yaml:1: 'kms' is not a module of aws; " +
                "add it to modules in tools/schemas/aws/package.yaml",
            ],
            repository.Findings());
    }

    [Fact]
    public void A_provider_needs_its_package_file()
    {
        using var repository = new SchemaRepository();
        repository.Write("tools/schemas/aws/Provider.yaml", "description: A connection.");

        Assert.Equal(["tools/schemas/aws/package.yaml:1: the file is missing; add it"], repository.Findings());
    }

    [Fact]
    public void A_bad_definition_shows_all_of_its_faults_at_once()
    {
        using var repository = SchemaRepository.Definition("velero.io", """
            type: object
            description: A thing.
            required: [spec]
            properties:
              size: {type: integr, description: Size.}
              name: {type: string, patern: a, description: Name.}
              note: {type: string}
            """);

        Assert.Equal(
            [
                "crds/velero.io/things.yaml:8: 'spec' is required but is not a property; add it to properties",
                "crds/velero.io/things.yaml:12: 'integr' is not a type; " +
                "write string, boolean, integer, number, array or object",
                "crds/velero.io/things.yaml:13: 'patern' is not a key here; use one of type, description, properties, " +
                "required, items, additionalProperties, format, enum, pattern, minimum, maximum, minLength, maxLength, " +
                "minItems, nullable, default, x-kubernetes-int-or-string, x-kubernetes-preserve-unknown-fields, x-kubernetes-map-type",
                "crds/velero.io/things.yaml:14: 'description' is missing; add description",
            ],
            repository.Findings());
    }

    [Fact]
    public void A_definition_must_have_one_version()
    {
        using var repository = new SchemaRepository();
        repository.Write("crds/velero.io/things.yaml", "spec: {group: velero.io, names: {kind: Thing}, versions: []}");

        Assert.Equal(
            [
                "crds/velero.io/things.yaml:1: the definition does not have exactly one version; " +
                "keep the one version that we use",
            ],
            repository.Findings());
    }
}
