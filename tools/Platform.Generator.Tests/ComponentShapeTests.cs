namespace Platform.Generator.Tests;

/// <summary>Components that a provider's plugin makes, and the kinds of input that they bring with them.</summary>
public sealed class ComponentShapeTests
{
    private const string Cluster = """
        description: A cluster.
        component: true
        inputs:
          access: {type: map<Entry>, doc: Who gets in., plain: true}
          mode: {type: Mode, doc: How callers are told apart., plain: true}
          name: string Name.
          profile: bool|Profile Whether pods run elsewhere.
          role: resource<aws.iam/Role> Its role.
          roles: list<resource<aws.iam/Role>> Its nodes' roles.
          self: resource<Cluster>|Profile Itself.
        outputs:
          config: any! A kubeconfig.
          group: resource<aws.iam/Group> A group.
          members: list<resource<aws.iam/Role>>! Its roles.
        types:
          Entry:
            is: Who gets in.
            has:
              policies: {type: map<input<Profile>>, doc: Policies., plain: true}
              secret: {type: string, doc: A secret., plain: true}
          Profile:
            is: Where pods run.
            has:
              enabled: {type: bool!, doc: Whether it is on., plain: true}
              mode: {type: Mode, doc: How., plain: true, default: Api}
              open: {type: bool, doc: Whether it is open., plain: true, default: true}
              owner: {type: resource<aws.iam/Role>!, doc: Whose it is., plain: true}
              how: Mode How else.
        enums:
          Mode: {is: How., closed: true, values: {Api: API, ConfigMap: CONFIG_MAP}}
        """;

    [Fact]
    public void A_component_is_registered_as_a_remote_one()
    {
        using var repository = Repository();

        Assert.Equal(
            """
            /// <summary>A cluster.</summary>
            [EksResourceType("eks:index:Cluster")]
            public partial class Cluster : global::Pulumi.ComponentResource
            {
                /// <summary>A kubeconfig.</summary>
                [Output("config")]
                public Output<object> Config { get; private set; } = null!;

                /// <summary>A group.</summary>
                [Output("group")]
                public Output<global::Pulumi.Aws.Iam.Group?> Group { get; private set; } = null!;

                /// <summary>Its roles.</summary>
                [Output("members")]
                public Output<ImmutableArray<global::Pulumi.Aws.Iam.Role>> Members { get; private set; } = null!;

                /// <summary>Registers one.</summary>
                /// <param name="name">The unique logical name.</param>
                /// <param name="args">What to create.</param>
                /// <param name="options">How to treat it.</param>
                public Cluster(string name, global::Pulumi.Eks.ClusterArgs? args = null, ComponentResourceOptions? options = null)
                    : base("eks:index:Cluster", name, args ?? new global::Pulumi.Eks.ClusterArgs(), MakeResourceOptions(options, ""), remote: true)
                {
                }

                private static ComponentResourceOptions MakeResourceOptions(ComponentResourceOptions? options, Input<string>? id)
                {
                    var own = new ComponentResourceOptions
                    {
                        Version = Utilities.Version,
                    };
                    var merged = ComponentResourceOptions.Merge(own, options);
                    merged.Id = id ?? merged.Id;
                    return merged;
                }
            }
            """,
            Body(repository.Generate("sdk/Pulumi.Eks/Generated/Cluster.cs")));
    }

    [Theory]
    [InlineData("public Dictionary<string, global::Pulumi.Eks.Inputs.EntryArgs> Access")]
    [InlineData("get => _access ??= new Dictionary<string, global::Pulumi.Eks.Inputs.EntryArgs>();")]
    [InlineData("public global::Pulumi.Eks.Mode? Mode { get; set; }")]
    [InlineData("public Input<string>? Name { get; set; }")]
    [InlineData("public InputUnion<bool, global::Pulumi.Eks.Inputs.ProfileArgs>? Profile { get; set; }")]
    [InlineData("public Input<global::Pulumi.Aws.Iam.Role>? Role { get; set; }")]
    [InlineData("public InputList<global::Pulumi.Aws.Iam.Role> Roles")]
    [InlineData("public InputUnion<global::Pulumi.Eks.Cluster, global::Pulumi.Eks.Inputs.ProfileArgs>? Self { get; set; }")]
    public void A_components_arguments_have_the_official_types(string line)
    {
        using var repository = Repository();

        Assert.Contains(line, Lines(repository, "ClusterArgs.cs"));
    }

    [Theory]
    [InlineData("EntryArgs.cs", "public Dictionary<string, Input<global::Pulumi.Eks.Inputs.ProfileArgs>> Policies")]
    [InlineData("EntryArgs.cs", "public string? Secret { get; set; }")]
    [InlineData("ProfileArgs.cs", "public bool Enabled { get; set; }")]
    [InlineData("ProfileArgs.cs", "public bool? Open { get; set; }")]
    [InlineData("ProfileArgs.cs", "public global::Pulumi.Aws.Iam.Role Owner { get; set; } = null!;")]
    [InlineData("ProfileArgs.cs", "public Input<global::Pulumi.Eks.Mode>? How { get; set; }")]
    [InlineData("ProfileArgs.cs", "Mode = global::Pulumi.Eks.Mode.Api;")]
    [InlineData("ProfileArgs.cs", "Open = true;")]
    public void Nested_plain_arguments_are_bare_values(string file, string line)
    {
        using var repository = Repository();

        Assert.Contains(line, Lines(repository, "Inputs/" + file));
    }

    [Fact]
    public void A_closed_enumeration_names_its_values_as_its_package_does()
    {
        using var repository = Repository();

        Assert.Contains(
            """public static Mode ConfigMap { get; } = new Mode("CONFIG_MAP");""", Lines(repository, "Mode.cs"));
    }

    [Fact]
    public void A_resource_that_no_schema_describes_is_a_fault()
    {
        using var repository = Repository();
        repository.Write("tools/schemas/eks/Addon.yaml", """
            description: An add-on.
            component: true
            inputs:
              cluster: resource<Custer>! The cluster.
              role: resource<string> Its role.
            """);

        Assert.Equal(
            [
                "tools/schemas/eks/Addon.yaml:4: cluster: there is no resource Custer in module ''; " +
                "add its schema, or write its module in front",
                "tools/schemas/eks/Addon.yaml:5: 'resource<string>' is not a type (role); " +
                "write string, list<Rule> or the like",
            ],
            repository.Findings());
    }

    private static SchemaRepository Repository()
    {
        var repository = new SchemaRepository();
        repository.Write("tools/schemas/eks/package.yaml", """
            package: eks
            project: Pulumi.Eks
            version: 4.0.0
            style: standard
            foreign: {aws.iam: Pulumi.Aws.Iam}
            """);
        repository.Write("tools/schemas/eks/Cluster.yaml", Cluster);
        return repository;
    }

    private static IEnumerable<string> Lines(SchemaRepository repository, string file) =>
        repository.Generate("sdk/Pulumi.Eks/Generated/" + file).Split('\n').Select(line => line.Trim());

    // What comes after the namespace; the header is the same in every file.
    private static string Body(string text) =>
        text[text.IndexOf("/// <summary>", StringComparison.Ordinal)..].TrimEnd('\n');
}
