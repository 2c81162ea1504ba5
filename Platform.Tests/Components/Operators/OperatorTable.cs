using System.Globalization;
using System.Text;
using Platform.Tests.Components.Backup;
using Pulumi.Testing;

namespace Platform.Tests.Components.Operators;

/// <summary>What a stack installs of operators, as a table that a person can read.</summary>
internal static class OperatorTable
{
    private const string Release = "kubernetes:helm.sh/v3:Release";
    private const string Addon = "aws:eks/addon:Addon";

    public static string Of(string title, BackupGraph graph)
    {
        var table = new StringBuilder(title).Append('\n');
        foreach (var resource in graph.Resources.Where(resource =>
            resource.Name!.StartsWith("operators-", StringComparison.Ordinal) && resource.Type is Release or Addon))
        {
            table.Append(CultureInfo.InvariantCulture, $"  {Line(resource, graph)}\n");
        }

        return table.ToString();
    }

    private static string Line(MockResourceArgs resource, BackupGraph graph)
    {
        var inputs = resource.Inputs;
        var name = resource.Name![..resource.Name!.LastIndexOf('-')]["operators-".Length..];
        var how = resource.Type == Addon
            ? $"add-on {inputs["addonName"]} {inputs.GetValueOrDefault("addonVersion") ?? "(by EKS)"}"
            : $"chart {((string)inputs["chart"]).Split('/')[^1]} {inputs["version"]} in {inputs["namespace"]}";
        var replicas = string.Join(
            ", ", Replicas("", inputs.GetValueOrDefault("values")).Order(StringComparer.Ordinal));
        return $"{name}: {how}; replicas: {(replicas.Length == 0 ? "-" : replicas)}; identity: {Identity(name, graph)}";
    }

    private static string Identity(string name, BackupGraph graph)
    {
        var role = graph.Resources.Where(resource => resource.Name == $"operators-{name}-role").ToArray();
        var associated = graph.Resources.Any(resource =>
            resource.Name!.StartsWith($"operators-{name}-pod-identity", StringComparison.Ordinal));
        return role is [var one] ? $"{one.Inputs["name"]} ({(associated ? "Pod Identity" : "IRSA")})" : "-";
    }

    private static IEnumerable<string> Replicas(string path, object? value) =>
        value is not IEnumerable<KeyValuePair<string, object>> map ? [] : map.SelectMany(pair =>
            pair.Key is "replicas" or "replicaCount"
                ? [string.Create(CultureInfo.InvariantCulture, $"{(path.Length == 0 ? "." : path)}={pair.Value}")]
                : Replicas(path.Length == 0 ? pair.Key : $"{path}.{pair.Key}", pair.Value));
}
