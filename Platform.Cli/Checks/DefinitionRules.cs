using Platform.Cli.Graph;
using Platform.Findings;

namespace Platform.Cli.Checks;

/// <summary>A custom resource comes after whatever brings its definition, where the stack itself brings it.</summary>
internal static class DefinitionRules
{
    // Which chart brings the definitions of a group, by the charts' own crds and templates folders.
    private static readonly Dictionary<string, string[]> Charts = new(StringComparer.Ordinal)
    {
        ["velero.io"] = ["velero"],
        ["external-secrets.io"] = ["external-secrets"],
        ["kyverno.io"] = ["kyverno"],
        ["policies.kyverno.io"] = ["kyverno"],
        ["monitoring.coreos.com"] = ["kube-prometheus-stack", "prometheus-operator-crds"],
        ["snapshot.storage.k8s.io"] = ["snapshot-controller"],
        ["keda.sh"] = ["keda"],
        ["cert-manager.io"] = ["cert-manager"],
        ["karpenter.sh"] = ["karpenter", "karpenter-crd"],
        ["karpenter.k8s.aws"] = ["karpenter", "karpenter-crd"],
    };

    /// <summary>Checks PLT3012.</summary>
    public static IEnumerable<Finding> Check(GraphContext context) =>
        from item in context.Objects
        where item.IsCustom
        let installers = Installers(context, item).ToList()
        where installers.Count > 0 && !installers.Exists(Reachable(context, item.Resource).Contains)
        select GraphContext.About(
            FindingCatalogue.CustomResourceTooEarly, item.Resource, "",
            $"The stack installs the definition of {item.Kind}.{item.Group} with {context.ByUrn[installers[0]].Name}, "
                + "and this object does not wait for it.",
            "Make it depend on what installs the definition.");

    private static IEnumerable<string> Installers(GraphContext context, KubernetesObject item)
    {
        var charts = Charts.GetValueOrDefault(item.Group, []);
        var releases = context.Releases
            .Where(release => charts.Contains(
                release.Chart[(release.Chart.LastIndexOf('/') + 1)..], StringComparer.Ordinal))
            .Select(release => release.Resource.Urn);
        var definitions = context.Objects
            .Where(other => other.Kind == "CustomResourceDefinition"
                && other.Name.EndsWith("." + item.Group, StringComparison.Ordinal))
            .Select(other => other.Resource.Urn);
        return releases.Concat(definitions);
    }

    private static HashSet<string> Reachable(GraphContext context, GraphResource resource)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var waiting = new Stack<string>(resource.Dependencies);
        while (waiting.TryPop(out var urn))
        {
            if (reached.Add(urn) && context.ByUrn.TryGetValue(urn, out var next))
            {
                foreach (var dependency in next.Dependencies)
                {
                    waiting.Push(dependency);
                }
            }
        }

        return reached;
    }
}
