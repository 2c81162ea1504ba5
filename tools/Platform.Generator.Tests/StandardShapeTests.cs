namespace Platform.Generator.Tests;

public sealed class StandardShapeTests
{
    private const string Thing = """
        description: A thing.
        aliases: [aws:s3/thingV2:ThingV2]
        additionalSecretOutputs: [password]
        inputs:
          password: {type: string, doc: Password., secret: true}
          rules: list<ThingRule> Rules.
          size: int Size in bytes.
          thing: {type: string, doc: Name., name: ThingName}
        computed: [thing]
        outputs:
          arn: string! ARN.
        types:
          ThingRule:
            is: A rule.
            has:
              days: int Days.
              default: bool Whether it is the default.
              id: string! Name of the rule.
        """;

    [Fact]
    public void A_resource_has_the_official_shape()
    {
        using var repository = SchemaRepository.Standard(Thing);

        Assert.Equal(
            """
            #pragma warning disable
            #nullable enable

            using System.Collections.Immutable;
            using Pulumi.Serialization;

            namespace Pulumi.Aws.S3;

            /// <summary>A thing.</summary>
            [AwsResourceType("aws:s3/thing:Thing")]
            public partial class Thing : global::Pulumi.CustomResource
            {
                /// <summary>ARN.</summary>
                [Output("arn")]
                public Output<string> Arn { get; private set; } = null!;

                /// <summary>Password.</summary>
                [Output("password")]
                public Output<string?> Password { get; private set; } = null!;

                /// <summary>Rules.</summary>
                [Output("rules")]
                public Output<ImmutableArray<global::Pulumi.Aws.S3.Outputs.ThingRule>> Rules { get; private set; } = null!;

                /// <summary>Size in bytes.</summary>
                [Output("size")]
                public Output<int?> Size { get; private set; } = null!;

                /// <summary>Name.</summary>
                [Output("thing")]
                public Output<string> ThingName { get; private set; } = null!;

                /// <summary>Registers one.</summary>
                /// <param name="name">The unique logical name.</param>
                /// <param name="args">What to create.</param>
                /// <param name="options">How to treat it.</param>
                public Thing(string name, global::Pulumi.Aws.S3.ThingArgs? args = null, CustomResourceOptions? options = null)
                    : base("aws:s3/thing:Thing", name, args ?? new global::Pulumi.Aws.S3.ThingArgs(), MakeResourceOptions(options, ""))
                {
                }

                private static CustomResourceOptions MakeResourceOptions(CustomResourceOptions? options, Input<string>? id)
                {
                    var own = new CustomResourceOptions
                    {
                        Version = Utilities.Version,
                        Aliases =
                        {
                            new global::Pulumi.Alias { Type = "aws:s3/thingV2:ThingV2" },
                        },
                        AdditionalSecretOutputs =
                        {
                            "password",
                        },
                    };
                    var merged = CustomResourceOptions.Merge(own, options);
                    merged.Id = id ?? merged.Id;
                    return merged;
                }
            }

            """,
            WithoutHeader(repository.Generate("sdk/Pulumi.Aws/Generated/S3/Thing.cs")));
    }

    [Fact]
    public void Arguments_make_secrets_and_start_lists_when_asked()
    {
        using var repository = SchemaRepository.Standard(Thing);

        Assert.Equal(
            """
            #pragma warning disable
            #nullable enable

            using System.Collections.Immutable;
            using Pulumi.Serialization;

            namespace Pulumi.Aws.S3;

            /// <summary>Arguments of Thing: a thing.</summary>
            public sealed class ThingArgs : global::Pulumi.ResourceArgs
            {
                [Input("password")]
                private Input<string>? _password;

                /// <summary>Password.</summary>
                public Input<string>? Password
                {
                    get => _password;
                    set => _password = Output.Tuple(value.ToOutput(), Output.CreateSecret(0)).Apply(both => both.Item1);
                }

                [Input("rules")]
                private InputList<global::Pulumi.Aws.S3.Inputs.ThingRuleArgs>? _rules;

                /// <summary>Rules.</summary>
                public InputList<global::Pulumi.Aws.S3.Inputs.ThingRuleArgs> Rules
                {
                    get => _rules ??= new InputList<global::Pulumi.Aws.S3.Inputs.ThingRuleArgs>();
                    set => _rules = value;
                }

                /// <summary>Size in bytes.</summary>
                [Input("size")]
                public Input<int>? Size { get; set; }

                /// <summary>Name.</summary>
                [Input("thing")]
                public Input<string>? ThingName { get; set; }

                /// <summary>Starts from the defaults.</summary>
                public ThingArgs()
                {
                }

                /// <summary>No arguments.</summary>
                public static new ThingArgs Empty => new ThingArgs();
            }

            """,
            WithoutHeader(repository.Generate("sdk/Pulumi.Aws/Generated/S3/ThingArgs.cs")));
    }

    [Fact]
    public void Nested_types_come_back_through_a_constructor_of_wire_names()
    {
        using var repository = SchemaRepository.Standard(Thing);

        Assert.Equal(
            """
            #pragma warning disable
            #nullable enable

            using System.Collections.Immutable;
            using Pulumi.Serialization;

            namespace Pulumi.Aws.S3.Outputs;

            /// <summary>A rule.</summary>
            [OutputType]
            public sealed class ThingRule
            {
                /// <summary>Days.</summary>
                public readonly int? Days;

                /// <summary>Whether it is the default.</summary>
                public readonly bool? Default;

                /// <summary>Name of the rule.</summary>
                public readonly string Id;

                [OutputConstructor]
                private ThingRule(
                    int? days,
                    bool? @default,
                    string id)
                {
                    this.Days = days;
                    this.Default = @default;
                    this.Id = id;
                }
            }

            """,
            WithoutHeader(repository.Generate("sdk/Pulumi.Aws/Generated/S3/Outputs/ThingRule.cs")));
    }

    [Fact]
    public void Arguments_cannot_be_left_out_where_an_input_is_required()
    {
        using var repository = SchemaRepository.Standard("{description: A thing., inputs: {role: string! Role.}}");

        Assert.Contains(
            "    public Thing(string name, global::Pulumi.Aws.S3.ThingArgs args, CustomResourceOptions? options = null)\n",
            repository.Generate("sdk/Pulumi.Aws/Generated/S3/Thing.cs"),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_providers_arguments_are_json_and_start_from_defaults()
    {
        using var repository = SchemaRepository.Standard();
        repository.Write("tools/schemas/aws/Provider.yaml", """
            description: A connection.
            inputs:
              region: {type: string, doc: Region., environment: [REGION, DEFAULT_REGION]}
              skip: {type: bool, doc: Whether to skip., json: true, default: true}
            """);

        var args = repository.Generate("sdk/Pulumi.Aws/Generated/ProviderArgs.cs");

        Assert.Contains(
            "    [Input(\"skip\", json: true)]\n    public Input<bool>? Skip { get; set; }\n",
            args,
            StringComparison.Ordinal);
        Assert.Contains(
            "        Region = Utilities.GetEnv(\"REGION\", \"DEFAULT_REGION\");\n        Skip = true;\n",
            args,
            StringComparison.Ordinal);
        Assert.Contains(
            ": base(\"aws\", name, args ?? new global::Pulumi.Aws.ProviderArgs(), MakeResourceOptions(options, \"\"))\n",
            repository.Generate("sdk/Pulumi.Aws/Generated/Provider.cs"),
            StringComparison.Ordinal);
    }

    [Fact]
    public void The_header_names_the_source_and_its_hash()
    {
        using var repository = SchemaRepository.Standard("{description: A thing., inputs: {size: int Size.}}");

        Assert.StartsWith(
            "// Generated by tools/Platform.Generator from tools/schemas/aws/s3/Thing.yaml (sha256 e3cd3bdc3e9d).\n" +
            "// Do not edit: change the source and run `make gen`.\n",
            repository.Generate("sdk/Pulumi.Aws/Generated/S3/Thing.cs"),
            StringComparison.Ordinal);
    }

    private static string WithoutHeader(string text) => text[text.IndexOf("#pragma", StringComparison.Ordinal)..];
}
