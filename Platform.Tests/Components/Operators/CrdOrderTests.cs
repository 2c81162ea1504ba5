using Platform.Cli.Graph;
using Platform.Tests.Cli;
using Xunit;

namespace Platform.Tests.Components.Operators;

[Trait("kind", "process")]
public sealed class CrdOrderTests
{
    /// <summary>Logical names of what brings the kinds of a group.</summary>
    private static readonly Dictionary<string, string[]> Installers = new(StringComparer.Ordinal)
    {
        ["argoproj.io"] =
            ["operators-argo-workflows-release", "operators-argo-cd-release", "operators-argo-rollouts-release"],
        ["autoscaling.k8s.io"] = ["operators-vertical-pod-autoscaler-release"],
        ["cert-manager.io"] = ["operators-cert-manager-release"],
        ["external-secrets.io"] = ["operators-external-secrets-release"],
        ["karpenter.k8s.aws"] = ["operators-karpenter-crds"],
        ["karpenter.sh"] = ["operators-karpenter-crds"],
        ["kyverno.io"] = ["operators-kyverno-release"],
        ["monitoring.coreos.com"] = ["operators-kube-prometheus-stack-crds"],
        ["policies.kyverno.io"] = ["operators-kyverno-release"],
        ["secrets-store.csi.x-k8s.io"] = ["operators-secrets-store-csi-driver-release"],
        ["snapshot.storage.k8s.io"] = ["operators-snapshot-controller-addon"],
        ["velero.io"] = ["velero-release"],
    };

    public static TheoryData<string> Stacks => StackRuns.Names;

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task A_custom_resource_comes_after_what_brings_its_kind(string stack)
    {
        var graph = (await StackRuns.OfAsync(stack)).Graph!;
        var byUrn = graph.Resources.ToDictionary(resource => resource.Urn, StringComparer.Ordinal);
        var names = graph.Resources.Select(resource => resource.Name).ToHashSet(StringComparer.Ordinal);

        var early =
            from resource in graph.Resources
            let module = Group(resource)
            where module is not null
            let installers = Installers.GetValueOrDefault(module)
            where installers is null
                || (installers.Any(names.Contains) && !Before(resource, byUrn).Intersect(installers).Any())
            select $"{resource.Name} ({resource.Type})";
        Assert.Empty(early);
        Assert.Contains("operators-kube-prometheus-stack-crds", names);
    }

    /// <summary>The group of a custom resource: those of Kubernetes itself end in k8s.io or have no dot.</summary>
    private static string? Group(GraphResource resource)
    {
        var parts = resource.Type.Split(':');
        if (!resource.Custom
            || parts is not ["kubernetes", var module, _]
            || module.StartsWith("helm.sh/", StringComparison.Ordinal))
        {
            return null;
        }

        var group = module.Split('/')[0];
        return !group.Contains('.', StringComparison.Ordinal)
            || (group.EndsWith(".k8s.io", StringComparison.Ordinal) && !Installers.ContainsKey(group))
            || group == "eks.amazonaws.com"
            ? null
            : group;
    }

    private static HashSet<string> Before(GraphResource resource, Dictionary<string, GraphResource> byUrn)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<GraphResource>([resource]);
        while (open.TryPop(out var next))
        {
            foreach (var dependency in next.Dependencies.Select(urn => byUrn[urn]).Where(one => names.Add(one.Name)))
            {
                open.Push(dependency);
            }
        }

        return names;
    }
}
