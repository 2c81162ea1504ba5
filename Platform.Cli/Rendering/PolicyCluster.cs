using System.Text.Json.Nodes;
using Platform.Policies;

namespace Platform.Cli.Rendering;

/// <summary>What an example of a policy finds in the cluster.</summary>
internal sealed class PolicyCluster(PolicyExample example)
{
    private readonly string _namespace = NamespaceOf(JsonNode.Parse(example.Given)!);

    /// <summary>The example.</summary>
    public PolicyExample Example => example;

    /// <summary>
    /// Whether two examples can be in one cluster: they find the same objects, or each its own in its own namespace.
    /// </summary>
    /// <param name="other">The other example.</param>
    /// <returns>Whether they can.</returns>
    public bool Agrees(PolicyCluster other)
    {
        if (_namespace != other._namespace)
        {
            return Finds(other).All(other.Finds(this).Contains) && other.Finds(this).All(Finds(other).Contains);
        }

        return example.NamespaceLabels.SequenceEqual(other.Example.NamespaceLabels)
            && example.Others.ToHashSet(StringComparer.Ordinal).SetEquals(other.Example.Others);
    }

    // What it finds where the other might look too, or where both have a say.
    private HashSet<string> Finds(PolicyCluster other) => example.Others
        .Where(text => NamespaceOf(JsonNode.Parse(text)!) is var place
            && (place != _namespace || place == other._namespace))
        .ToHashSet(StringComparer.Ordinal);

    private static string NamespaceOf(JsonNode item) =>
        (string?)item["metadata"]!["namespace"]
        ?? ((string?)item["kind"] == "Namespace" ? (string)item["metadata"]!["name"]! : "");
}
