using Pulumi.Runtime;
using Pulumi.Serialization;
using Xunit;

namespace Pulumi.Tests.Serialization;

public sealed class LoadedResourceTypesTests
{
    private static readonly LoadedResourceTypes Types = new(() => [typeof(LoadedResourceTypesTests).Assembly]);

    [Theory]
    [InlineData("", typeof(SubnetThree))]
    [InlineData("not a version", typeof(SubnetThree))]
    [InlineData("2.0.0", typeof(SubnetTwoOne))]
    [InlineData("2.1.0-beta.1", typeof(SubnetTwoOne))]
    [InlineData("2.1.0", typeof(SubnetTwoOne))]
    [InlineData("2.1.1", null)]
    [InlineData("1.0.0", null)]
    public void The_highest_class_of_the_wanted_major_version_is_taken(string wanted, Type? expected) =>
        Assert.Equal(expected, Types.Find("test:net/subnet:Subnet", wanted));

    [Fact]
    public void A_token_without_a_class_becomes_a_resource_of_no_known_type()
    {
        const string urn = "urn:pulumi:s::p::a:b:C$test:index:Nothing::n::with::colons";

        Assert.IsType<DependencyResource>(Types.Resolve(new ResourceReferenceValue(urn, "id", "")));
    }

    [Fact]
    public void A_malformed_urn_is_refused() =>
        Assert.Equal(
            "'urn:pulumi:s::p' is not a URN: it needs stack, project, type and name.",
            Assert.Throws<InvalidOperationException>(
                () => Types.Resolve(new ResourceReferenceValue("urn:pulumi:s::p", null, ""))).Message);

    [Fact]
    public void Type_and_name_come_out_of_a_urn() =>
        Assert.Equal(
            new UrnParts("test:net:Two", "n::with::colons"),
            UrnParts.Parse("urn:pulumi:s::p::a:b:C$test:net:Two::n::with::colons"));

    [Fact]
    public void A_class_without_the_usual_constructor_is_refused() =>
        Assert.Equal(
            "Pulumi.Tests.Serialization.StillCustom has no constructor of name, args and options, so urn:x cannot be "
            + "made from it.",
            Assert.Throws<InvalidOperationException>(
                () => ResourceActivation.Create(typeof(StillCustom), "n", "urn:x")).Message);

    [Fact]
    public void Versions_have_the_order_of_semantic_versioning()
    {
        string[] ordered =
            ["1.0.0-alpha", "1.0.0-alpha.1", "1.0.0-alpha.beta", "1.0.0-beta.2", "1.0.0-beta.11", "1.0.0", "1.0.1+b-2"];

        var sorted = Enumerable.Reverse(ordered).OrderBy(text => PackageVersion.Parse(text)).ToArray();

        Assert.Equal(string.Join(' ', ordered), string.Join(' ', sorted));
    }

    [ResourceType("test:net/subnet:Subnet", "2.0.0")]
    private sealed class SubnetTwo(string name, ResourceArgs? args, CustomResourceOptions? options)
        : CustomResource("test:net/subnet:Subnet", name, args, options);

    [ResourceType("test:net/subnet:Subnet", "2.1.0")]
    private sealed class SubnetTwoOne(string name, ResourceArgs? args, CustomResourceOptions? options)
        : CustomResource("test:net/subnet:Subnet", name, args, options);

    [ResourceType("test:net/subnet:Subnet", "3.0.0")]
    private sealed class SubnetThree(string name, ResourceArgs? args, CustomResourceOptions? options)
        : CustomResource("test:net/subnet:Subnet", name, args, options);
}
