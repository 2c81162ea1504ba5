using System.Text.RegularExpressions;
using Platform.Cli.Graph;
using Platform.Findings;

namespace Platform.Cli.Checks;

/// <summary>Kubernetes objects have explicit names that the API server takes.</summary>
internal static partial class ObjectRules
{
    private const int LongestSubdomain = 253;
    private const int LongestLabel = 63;

    // Kinds whose names must be a single DNS label, by the Kubernetes API reference.
    private static readonly HashSet<string> LabelKinds = new(StringComparer.Ordinal) { "Namespace", "Service" };

    /// <summary>Checks PLT3006.</summary>
    public static IEnumerable<Finding> Check(GraphContext context) =>
        from item in context.Objects
        from finding in Check(item)
        select finding;

    private static IEnumerable<Finding> Check(KubernetesObject item)
    {
        if (item.Resource.Inputs.At("metadata", "name") is null)
        {
            yield return GraphContext.About(
                FindingCatalogue.ObjectName, item.Resource, "metadata.name",
                "It is not set, so Pulumi would add random characters to the logical name.",
                "Set metadata.name.");
        }
        else if (item.Group != "rbac.authorization.k8s.io" && Fault(item) is { } fault)
        {
            yield return Bad(item, "metadata.name", item.Name, fault);
        }

        if (item.Namespace is { } place && LabelFault(place) is { } problem)
        {
            yield return Bad(item, "metadata.namespace", place, problem);
        }
    }

    private static Finding Bad(KubernetesObject item, string input, string name, string fault) => GraphContext.About(
        FindingCatalogue.ObjectName, item.Resource, input,
        $"\"{name}\" is no RFC 1123 name: {fault}.",
        "Use lower-case letters, digits and hyphens.");

    private static string? Fault(KubernetesObject item) =>
        LabelKinds.Contains(item.Kind) ? LabelFault(item.Name)
        : item.Name.Length > LongestSubdomain
            ? $"it has {item.Name.Length} characters, and {LongestSubdomain} are allowed"
        : Subdomain().IsMatch(item.Name) ? null : "a character in it is not allowed there";

    private static string? LabelFault(string name) =>
        name.Length > LongestLabel ? $"it has {name.Length} characters, and {LongestLabel} are allowed"
        : Label().IsMatch(name) ? null : "a character in it is not allowed there";

    [GeneratedRegex(@"\A[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*\z")]
    private static partial Regex Subdomain();

    [GeneratedRegex(@"\A[a-z0-9]([-a-z0-9]*[a-z0-9])?\z")]
    private static partial Regex Label();
}
