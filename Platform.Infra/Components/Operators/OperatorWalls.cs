using Platform.Catalog;
using Platform.Manifests;
using Pulumi;

namespace Platform.Components.Operators;

/// <summary>
/// Denies the rest: in each namespace of operators, every pod that no policy of theirs names has no network. Kubernetes'
/// own namespaces stay open, for what EKS runs there is AWS' to change.
/// </summary>
internal static class OperatorWalls
{
    /// <summary>
    /// Creates the policies, each after what is installed in its namespace: a job of a chart that turns out to be named by
    /// no policy then fails at an upgrade, and not at the first installation.
    /// </summary>
    /// <param name="plan">What operators have in common.</param>
    /// <param name="namespaces">The namespaces that the platform made for them.</param>
    /// <param name="operators">The operators that the platform installs.</param>
    /// <param name="installed">What was created of each.</param>
    /// <param name="parent">The component.</param>
    public static void Create(
        OperatorPlan plan,
        IEnumerable<string> namespaces,
        IEnumerable<Operator> operators,
        IReadOnlyDictionary<OperatorName, IReadOnlyList<Resource>> installed,
        Resource parent)
    {
        var places = operators.ToLookup(one => one.Place.Namespace, StringComparer.Ordinal);
        // With no policies of its own, an operator would be cut off.
        foreach (var ns in namespaces.Where(ns => places[ns].All(one => plan.Config.Of(one.Name).NetworkPolicies)))
        {
            DefaultDeny.Create(
                $"{plan.ComponentName}-default-deny-{ns}",
                ns,
                new CustomResourceOptions
                {
                    Parent = parent,
                    DependsOn = [.. places[ns].SelectMany(one => installed[one.Name])],
                });
        }
    }
}
