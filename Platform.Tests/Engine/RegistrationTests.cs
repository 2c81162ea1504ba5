using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Platform.Cli.Engine;
using Platform.Cli.Engine.Protocol;
using Xunit;

namespace Platform.Tests.Engine;

public sealed class RegistrationTests
{
    private const string Stopped = "resource monitor shut down while waiting on step's done channel";

    private readonly EngineLog _log = new();
    private readonly RegistrationTable _table = new();
    private readonly RegistrationHandler _handler;

    public RegistrationTests()
    {
        var run = new EngineRun { Project = "p", Stack = "s", Program = "", WorkingDirectory = "" };
        _handler = new RegistrationHandler(run, _table, _log, new ProviderStandIn(aws: null, _table));
    }

    [Fact]
    public void Types_of_parents_are_part_of_a_urn_but_not_the_stacks()
    {
        var root = Component("pulumi:pulumi:Stack", "p-s", "");
        var outer = Component("a:b:Outer", "o", root);
        var inner = Component("a:b:Inner", "i", outer);

        Assert.Equal("urn:pulumi:s::p::pulumi:pulumi:Stack::p-s", root);
        Assert.Equal("urn:pulumi:s::p::a:b:Outer::o", outer);
        Assert.Equal("urn:pulumi:s::p::a:b:Outer$a:b:Inner::i", inner);
        Assert.Equal(root, _handler.RootUrn);
    }

    [Fact]
    public void A_urn_is_given_once()
    {
        var urn = Component("a:b:C", "c", "");

        AssertRefused(
            urn,
            $"Duplicate resource URN '{urn}'; try giving it a unique name",
            () => Component("a:b:C", "c", ""));
    }

    [Fact]
    public void A_parent_must_be_there() => AssertRefused(
        "urn:pulumi:s::p::x:y:Z$a:b:C::c",
        "the parent 'urn:pulumi:s::p::x:y:Z::z' is not registered",
        () => Component("a:b:C", "c", "urn:pulumi:s::p::x:y:Z::z"));

    [Fact]
    public void A_dependency_must_be_there() => AssertRefused(
        "urn:pulumi:s::p::a:b:C::c",
        "the dependency 'urn:d' is not registered",
        () => _handler.Register(new RegisterResourceRequest { Type = "a:b:C", Name = "c", Dependencies = { "urn:d" } }));

    [Fact]
    public void A_provider_must_be_there_under_that_id()
    {
        var provider = _handler.Register(new RegisterResourceRequest
        {
            Type = "pulumi:providers:aws",
            Name = "x",
            Custom = true,
        });

        _handler.Register(Custom("good", $"{provider.Urn}::{provider.Id}"));
        AssertRefused(
            "urn:pulumi:s::p::aws:kms/key:Key::bad",
            $"unknown provider '{provider.Urn}::other'",
            () => _handler.Register(Custom("bad", $"{provider.Urn}::other")));
    }

    [Fact]
    public void A_resource_is_where_its_provider_is()
    {
        var provider = _handler.Register(new RegisterResourceRequest
        {
            Type = "pulumi:providers:aws",
            Name = "x",
            Custom = true,
            Object = Struct.Parser.ParseJson("""{ "region": "cn-north-1", "allowedAccountIds": "[\"999988887777\"]" }"""),
        });

        var key = _handler.Register(Custom("key", $"{provider.Urn}::{provider.Id}"));

        Assert.Equal($"arn:aws-cn:kms:cn-north-1:999988887777:key/{key.Id}", key.Object.Fields["arn"].StringValue);
    }

    [Fact]
    public void An_imported_resource_has_the_id_it_is_imported_by()
    {
        var request = Custom("key", "");
        request.ImportId = "1234";

        Assert.Equal("1234", _handler.Register(request).Id);
    }

    [Fact]
    public void A_component_has_neither_id_nor_outputs()
    {
        var response = _handler.Register(new RegisterResourceRequest
        {
            Type = "a:b:C",
            Name = "c",
            Object = Struct.Parser.ParseJson("""{ "a": 1 }"""),
        });

        Assert.Equal("", response.Id);
        Assert.Empty(response.Object.Fields);
    }

    [Theory]
    [InlineData(true, """{ "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270", "value": "x" }""")]
    [InlineData(false, "\"x\"")]
    public void A_secret_comes_back_as_one_only_to_those_who_accept_secrets(bool accepts, string expected)
    {
        var request = new RegisterResourceRequest { Type = "x:y:Z", Name = "z", Custom = true, AcceptSecrets = accepts };
        request.Object = new Struct
        {
            Fields = { ["given"] = Signature.MakeSecret(Value.ForString("x")), ["asked"] = Value.ForString("x") },
        };
        request.AdditionalSecretOutputs.Add("asked");

        var outputs = _handler.Register(request).Object.Fields;

        Assert.Equal(expected, JsonFormatter.Default.Format(outputs["given"]));
        Assert.Equal(expected, JsonFormatter.Default.Format(outputs["asked"]));
    }

    [Fact]
    public void Outputs_belong_to_components_that_are_registered_and_come_once()
    {
        var component = Component("a:b:C", "c", "");
        var custom = _handler.Register(Custom("key", "")).Urn;

        Outputs(component);
        AssertRefused(component, $"outputs were registered twice for '{component}'", () => Outputs(component));
        AssertRefused(custom, $"outputs were registered for '{custom}', which is no component", () => Outputs(custom));
        AssertRefused("u", "outputs were registered for 'u', which is not registered", () => Outputs("u"));
    }

    [Fact]
    public void The_graph_has_one_order_whatever_order_things_come_in()
    {
        var root = Component("pulumi:pulumi:Stack", "p-s", "");
        var late = Component("z:z:Z", "a", root);
        Component("a:a:A", "b", root);
        Component("a:a:A", "a", root);
        Component("m:m:M", "m", late);

        var graph = GraphAssembly.Assemble(
            new EngineRun { Project = "p", Stack = "s", Program = "", WorkingDirectory = "" }, _table, root);

        Assert.Equal(
            ["Stack p-s", "A a", "A b", "Z a", "M m"],
            graph.Resources.Select(resource => $"{resource.Type.Split(':')[^1]} {resource.Name}"));
    }

    private void AssertRefused(string urn, string reason, Func<object> request)
    {
        var fault = Assert.Throws<RpcFault>(request);

        Assert.Equal((RpcCode.Unavailable, Stopped), (fault.Code, fault.Message));
        Assert.Equal(new EngineMessage("error", reason, urn), _log.Messages[^1]);
    }

    private string Component(string type, string name, string parent) =>
        _handler.Register(new RegisterResourceRequest { Type = type, Name = name, Parent = parent }).Urn;

    private Empty Outputs(string urn) => _handler.RegisterOutputs(new RegisterResourceOutputsRequest { Urn = urn });

    private static RegisterResourceRequest Custom(string name, string provider) =>
        new() { Type = "aws:kms/key:Key", Name = name, Custom = true, Provider = provider };
}
