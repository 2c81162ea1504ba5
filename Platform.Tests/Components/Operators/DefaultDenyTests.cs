using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Platform.Configuration;
using Platform.Tests.Components.Backup;
using Xunit;

namespace Platform.Tests.Components.Operators;

public sealed class DefaultDenyTests
{
    private const string KubeSystem = "kube-system";

    private static readonly ConcurrentDictionary<ComputeMode, Task<BackupGraph>> Stacks = new();

    public static TheoryData<ComputeMode> Modes => [.. OperatorStacks.ComputeModes];

    [Theory]
    [MemberData(nameof(Modes))]
    public async Task Every_pod_of_a_chart_is_named_by_a_policy_that_allows_what_it_needs(ComputeMode mode)
    {
        var graph = await StackAsync(mode);
        var networks = new Dictionary<string, NamespaceNetwork>(StringComparer.Ordinal);
        var faults = new List<string>();
        foreach (var release in Releases(graph))
        {
            var (chart, version, ns) = release;
            if (ns == KubeSystem || chart.EndsWith("-crds", StringComparison.Ordinal))
            {
                continue;
            }

            var pods = ChartPods.Of(chart, version);
            Assert.True(pods is { Count: > 0 }, $"There is no list of the pods of {chart} {version}.");
            var network = networks.TryGetValue(ns, out var known)
                ? known
                : networks[ns] = NamespaceNetwork.Of(graph.Resources, ns);
            faults.AddRange(pods.Where(pod => !pod.OnHost).SelectMany(pod => Faults(pod, network, mode)
                .Select(fault => $"{chart} {pod.Name}: {fault}")));
        }

        Assert.Equal("", string.Join('\n', faults));
    }

    [Theory]
    [MemberData(nameof(Modes))]
    public async Task Every_namespace_of_the_platform_denies_the_rest_and_names_each_pod_of_its_own(ComputeMode mode)
    {
        var graph = await StackAsync(mode);
        string[] namespaces =
        [
            .. from resource in graph.Resources
               where resource.Type == "kubernetes:core/v1:Namespace"
               select (string)((IReadOnlyDictionary<string, object>)resource.Inputs["metadata"])["name"],
        ];

        Assert.Contains("argo", namespaces);
        Assert.Contains("platform-exceptions", namespaces);
        Assert.Equal("", string.Join(
            '\n', namespaces.Where(ns => !NamespaceNetwork.Of(graph.Resources, ns).DeniesTheRest)));
        Assert.False(NamespaceNetwork.Of(graph.Resources, KubeSystem).DeniesTheRest);
        // The canary alone talks to nobody.
        Assert.Equal(
            ["recovery-canary"],
            from pod in PodsOf(graph)
            where NamespaceNetwork.Of(graph.Resources, pod.Namespace).Naming(pod.Labels) is []
            select pod.Namespace);
    }

    [Fact]
    public async Task The_rest_is_denied_after_what_the_namespace_has()
    {
        var graph = await OperatorGraph.OfAsync(OperatorStacks.Of(ComputeMode.AutoMode, DeploymentEnvironment.Prod));

        Assert.Equal(
            [
                "operators-default-deny-argo", "operators-default-deny-argo-rollouts", "operators-default-deny-argocd",
                "operators-default-deny-cert-manager", "operators-default-deny-external-secrets",
                "operators-default-deny-kyverno", "operators-default-deny-logging", "operators-default-deny-monitoring",
                "operators-default-deny-vpa",
            ],
            graph.Resources.Select(resource => resource.Name!)
                .Where(name => name.StartsWith("operators-default-deny", StringComparison.Ordinal)));
        Assert.Equal(
            """{"podSelector":{},"policyTypes":["Ingress","Egress"]}""", graph["operators-default-deny-vpa", "spec"]);
    }

    [Fact]
    public async Task Where_one_operator_has_no_policies_its_namespace_does_not_deny_the_rest()
    {
        var graph = await OperatorGraph.OfAsync(OperatorStacks.Of(ComputeMode.AutoMode, DeploymentEnvironment.Prod)
            .With(operators => operators with { Loki = new() { NetworkPolicies = false } }));

        Assert.False(graph.Has("operators-default-deny-monitoring"));
        Assert.True(graph.Has("operators-default-deny-vpa"));
    }

    [Fact]
    public async Task A_namespace_that_somebody_else_made_is_theirs()
    {
        var graph = await OperatorGraph.OfAsync(OperatorStacks.Of(ComputeMode.AutoMode, DeploymentEnvironment.Prod)
            .With(operators => operators with { Tempo = new() { State = OperatorState.Adopt } }));

        Assert.False(graph.Has("operators-default-deny-monitoring"));
    }

    private static Task<BackupGraph> StackAsync(ComputeMode mode) => Stacks.GetOrAdd(
        mode, one => BackupGraph.OfAsync(OperatorStacks.Of(one, DeploymentEnvironment.Prod)));

    private static IEnumerable<string> Faults(ChartPods pod, NamespaceNetwork network, ComputeMode mode)
    {
        var naming = network.Naming(pod.Labels);
        // Others may add to it, such as a way to Loki where there is one.
        if (pod.Policies is [] || pod.Policies.Except(naming, StringComparer.Ordinal).Any())
        {
            yield return $"is named by {string.Join(' ', naming)} and not by {string.Join(' ', pod.Policies)}";
        }

        foreach (var need in pod.Needs.Where(need => !Has(need)))
        {
            yield return $"has no way to {need}";
        }

        bool Has(string need) => need switch
        {
            "names" => network.Allows(pod.Labels, 53, "UDP") && network.Allows(pod.Labels, 53, "TCP"),
            "api" => network.Allows(pod.Labels, mode == ComputeMode.Local ? 6443 : 443, "TCP"),
            "credentials" => mode == ComputeMode.Local || network.Allows(
                pod.Labels, 80, "TCP", "169.254.170.23/32"),
            _ => false,
        };
    }

    private static IEnumerable<(string Chart, string Version, string Namespace)> Releases(BackupGraph graph) =>
        from resource in graph.Resources
        where resource.Type == "kubernetes:helm.sh/v3:Release"
        select (
            ((string)resource.Inputs["chart"]).Split('/')[^1],
            (string)resource.Inputs["version"],
            (string)resource.Inputs["namespace"]);

    private static IEnumerable<(string Namespace, ImmutableDictionary<string, string> Labels)> PodsOf(BackupGraph graph) =>
        from resource in graph.Resources
        let json = JsonNode.Parse(PlainJson.Of(resource.Inputs))!
        let template = resource.Type switch
        {
            "kubernetes:batch/v1:CronJob" => json["spec"]!["jobTemplate"]!["spec"]!["template"],
            "kubernetes:apps/v1:DaemonSet" or "kubernetes:apps/v1:Deployment" or "kubernetes:apps/v1:StatefulSet"
                or "kubernetes:batch/v1:Job" => json["spec"]!["template"],
            _ => null,
        }
        where template is not null
        let labels = template["metadata"]?["labels"]?.AsObject()
        select (
            (string)json["metadata"]!["namespace"]!,
            labels?.ToImmutableDictionary(pair => pair.Key, pair => (string)pair.Value!, StringComparer.Ordinal)
                ?? ImmutableDictionary<string, string>.Empty);
}
