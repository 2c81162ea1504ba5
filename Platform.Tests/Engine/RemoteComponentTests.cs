using Google.Protobuf.WellKnownTypes;
using Platform.Cli.Engine;
using Platform.Cli.Engine.Protocol;
using Xunit;

namespace Platform.Tests.Engine;

/// <summary>What the engine answers for components that a provider's plugin makes.</summary>
public sealed class RemoteComponentTests
{
    private const string Urn = "urn:pulumi:s::p::eks:index:Cluster::c";
    private const string Issuer = "oidc.eks.us-gov-west-1.amazonaws.com/id/D8DA2AF9C00564BEDE4F364B6748A007";

    private readonly EngineRun _run = new() { Project = "p", Stack = "s", Program = "", WorkingDirectory = "" };
    private readonly RegistrationTable _table = new();
    private readonly RegistrationHandler _handler;

    public RemoteComponentTests()
    {
        var provider = new ProviderStandIn(new AwsPlace("aws-us-gov", "us-gov-west-1", "111122223333"), _table);
        _handler = new RegistrationHandler(_run, _table, new EngineLog(), provider);
    }

    [Fact]
    public void An_auto_mode_cluster_has_no_groups_of_its_own_and_a_role_for_its_nodes()
    {
        var answer = Register("eks:index:Cluster", "c", """
            { "name": "acme-dev", "version": "1.34", "skipDefaultNodeGroup": true, "createOidcProvider": true,
              "autoMode": { "enabled": true, "createNodeRole": true } }
            """);

        var cluster = StateOf($"{Below}aws:eks/cluster:Cluster::c-eksCluster");
        Assert.Equal("acme-dev", Text(cluster, "name"));
        Assert.Equal("1.34", Text(cluster, "version"));
        Assert.Equal($"https://{Issuer}", Text(answer, "oidcProviderUrl"));
        Assert.Equal(Issuer, Text(answer, "oidcIssuer"));
        Assert.Equal($"arn:aws-us-gov:iam::111122223333:oidc-provider/{Issuer}", Text(answer, "oidcProviderArn"));
        Assert.StartsWith("c-nodeRole-role-", Text(answer, "autoModeNodeRoleName"), StringComparison.Ordinal);
        Assert.False(answer.Fields.ContainsKey("clusterSecurityGroup"));
        Assert.Equal(
            Text(cluster.Fields["vpcConfig"].StructValue, "clusterSecurityGroupId"),
            Text(answer, "nodeSecurityGroupId"));
        Assert.Empty(answer.Fields["instanceRoles"].ListValue.Values);
        Assert.False(answer.Fields.ContainsKey("oidcProvider"));
    }

    [Fact]
    public void A_kubeconfig_calls_the_AWS_CLI_for_that_cluster()
    {
        var answer = Register("eks:index:Cluster", "c", """{ "name": "acme-dev", "skipDefaultNodeGroup": true }""");

        var endpoint = Text(StateOf($"{Below}aws:eks/cluster:Cluster::c-eksCluster"), "endpoint");
        Assert.Equal(
            """
            {"apiVersion":"v1","clusters":[{"cluster":{"certificate-authority-data":"c3RhbmQtaW4=","server":"ENDPOINT"},
            "name":"kubernetes"}],"contexts":[{"context":{"cluster":"kubernetes","user":"aws"},"name":"aws"}],
            "current-context":"aws","kind":"Config","users":[{"name":"aws","user":{"exec":
            {"apiVersion":"client.authentication.k8s.io/v1beta1","args":["--region","us-gov-west-1","eks","get-token",
            "--cluster-name","acme-dev","--output","json"],"command":"aws"}}}]}
            """.ReplaceLineEndings("").Replace("ENDPOINT", endpoint, StringComparison.Ordinal),
            Text(answer, "kubeconfigJson"));
        Assert.Equal("aws", Text(answer.Fields["kubeconfig"].StructValue, "current-context"));
    }

    [Fact]
    public void A_cluster_of_its_own_groups_refers_to_them()
    {
        var answer = Register("eks:index:Cluster", "c", """{ "name": "acme-dev", "vpcId": "vpc-1" }""");

        var group = answer.Fields["clusterSecurityGroup"].StructValue;
        Assert.Equal(Signature.Resource, Signature.Of(group));
        Assert.Equal($"{Below}aws:ec2/securityGroup:SecurityGroup::c-eksClusterSecurityGroup", Text(group, "urn"));
        Assert.Equal(Text(group, "id"), Text(answer, "clusterSecurityGroupId"));
        Assert.Equal("vpc-1", Text(StateOf(Text(group, "urn")), "vpcId"));
        Assert.NotEqual(Text(group, "id"), Text(answer, "nodeSecurityGroupId"));
        Assert.Equal("", Text(answer, "oidcProviderArn"));
        Assert.Equal("", Text(answer, "autoModeNodeRoleName"));
        var role = Assert.Single(answer.Fields["instanceRoles"].ListValue.Values).StructValue;
        Assert.Equal($"{Below}aws:iam/role:Role::c-instanceRole-role", Text(role, "urn"));
    }

    [Fact]
    public void A_role_that_is_given_is_the_one_that_comes_back()
    {
        var answer = Register("eks:index:Cluster", "c", """{ "instanceRoles": ["r"] }""");

        Assert.Equal("r", Assert.Single(answer.Fields["instanceRoles"].ListValue.Values).StringValue);
    }

    [Fact]
    public void A_node_group_is_of_the_cluster_that_it_refers_to()
    {
        Register("eks:index:Cluster", "c", """{ "name": "acme-dev" }""");
        var answer = Register("eks:index:ManagedNodeGroup", "n", $$"""
            { "cluster": { "{{Signature.Key}}": "{{Signature.Resource}}", "urn": "{{Urn}}" }, "nodeGroupName": "spot" }
            """);

        var group = answer.Fields["nodeGroup"].StructValue;
        Assert.Equal("acme-dev:spot", Text(group, "id"));
        Assert.Equal(
            "urn:pulumi:s::p::eks:index:ManagedNodeGroup$aws:eks/nodeGroup:NodeGroup::n", Text(group, "urn"));
    }

    [Fact]
    public void Whoever_depends_on_what_the_plugin_made_depends_on_the_component()
    {
        Register("eks:index:Cluster", "c", "{ }");
        _handler.Register(new RegisterResourceRequest
        {
            Type = "x:y:Z",
            Name = "z",
            Custom = true,
            Dependencies = { Urn, $"{Below}aws:eks/cluster:Cluster::c-eksCluster" },
        });

        var resources = GraphAssembly.Assemble(_run, _table, "").Resources;

        Assert.Equal(["c", "z"], resources.Select(resource => resource.Name));
        Assert.Equal([Urn], resources[1].Dependencies);
    }

    [Fact]
    public void A_component_is_where_its_provider_is()
    {
        var provider = _handler.Register(new RegisterResourceRequest
        {
            Type = "pulumi:providers:aws",
            Name = "west",
            Custom = true,
            Object = Struct.Parser.ParseJson("""{ "region": "eu-west-1" }"""),
        });
        var reference = $"{provider.Urn}::{provider.Id}";

        Register("eks:index:Cluster", "c", "{ }", ("aws", reference));

        Assert.StartsWith(
            "arn:aws:eks:eu-west-1:111122223333:cluster/",
            Text(StateOf($"{Below}aws:eks/cluster:Cluster::c-eksCluster"), "arn"),
            StringComparison.Ordinal);
        Assert.Equal(
            reference,
            GraphAssembly.Assemble(_run, _table, "").Resources.Single(resource => resource.Remote).Providers["aws"]);
    }

    [Fact]
    public void A_component_cannot_be_given_a_provider_that_is_not_there() =>
        Assert.Throws<RpcFault>(() => Register("eks:index:Cluster", "c", "{ }", ("aws", "urn:x::id")));

    private static string Below => Urn.Replace("::c", "$", StringComparison.Ordinal);

    private Struct Register(string type, string name, string inputs, params (string Package, string Reference)[] providers)
    {
        var request = new RegisterResourceRequest
        {
            Type = type,
            Name = name,
            Remote = true,
            AcceptSecrets = true,
            AcceptResources = true,
            Object = Struct.Parser.ParseJson(inputs),
        };
        foreach (var (package, reference) in providers)
        {
            request.Providers.Add(package, reference);
        }

        return _handler.Register(request).Object;
    }

    private Struct StateOf(string urn) => _table.TryGet(urn, out var found)
        ? found.State
        : throw new InvalidOperationException($"{urn} is not there");

    private static string Text(Struct source, string name) => source.Fields[name].StringValue;
}
