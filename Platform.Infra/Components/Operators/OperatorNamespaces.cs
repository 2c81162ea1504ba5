using Platform.Manifests;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;

namespace Platform.Components.Operators;

/// <summary>The namespaces of installed operators, each created once.</summary>
/// <param name="plan">What operators have in common.</param>
/// <param name="parent">The component.</param>
internal sealed class OperatorNamespaces(OperatorPlan plan, Resource parent)
{
    private readonly Dictionary<string, Namespace> _created = new(StringComparer.Ordinal);

    /// <summary>Names of the namespaces that were created, in order.</summary>
    public IEnumerable<string> Created => _created.Keys.Order(StringComparer.Ordinal);

    /// <summary>What an operator must wait for to have a namespace.</summary>
    /// <param name="place">Where it runs.</param>
    /// <returns>
    /// The namespace; empty for one of Kubernetes' own, or one that an adopted operator has brought.
    /// </returns>
    public IReadOnlyList<Resource> Of(OperatorPlace place)
    {
        if (place.PodSecurity is not { } level || HasAdopted(place))
        {
            return [];
        }

        if (!_created.TryGetValue(place.Namespace, out var ns))
        {
            ns = ManagedNamespace.Create(
                $"{plan.ComponentName}-namespace-{place.Namespace}", place.Namespace,
                NamespaceLabels.PodSecurity(level), parent);
            _created.Add(place.Namespace, ns);
        }

        return [ns];
    }

    private bool HasAdopted(OperatorPlace place) => OperatorList.All.Any(one =>
        string.Equals(one.Place.Namespace, place.Namespace, StringComparison.Ordinal)
        && plan.States[one.Name] == OperatorPresence.Adopted);
}
