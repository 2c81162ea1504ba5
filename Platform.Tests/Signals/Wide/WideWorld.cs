using System.Collections.Immutable;
using Platform.Signals.Metrics;

namespace Platform.Tests.Signals.Wide;

/// <summary>
/// Labels as a busy cluster has them: the same names in two namespaces, several containers a pod, exporters that run
/// twice or were restarted under another name, every value that a rule asks for. What belongs together stays together: a
/// pod is on one node and has one owner.
/// </summary>
internal static class WideWorld
{
    private static readonly string[] Namespaces = ["monitoring", "prod-shop"];

    private static readonly string[] Ordinals = ["a", "b", "c"];

    /// <summary>Labels that tell objects apart, with their value in each of the twelve rows.</summary>
    private static readonly ImmutableArray<ImmutableDictionary<string, string>> Rows =
    [
        .. from ns in Namespaces
           from ordinal in Ordinals
           from container in (string[])["app", "proxy"]
           select Row(ns, ordinal, container),
    ];

    /// <summary>All series of a metric.</summary>
    /// <param name="metric">The metric.</param>
    /// <param name="asked">What rules ask of its labels, each selector for itself.</param>
    public static IEnumerable<ImmutableSortedDictionary<string, string>> Series(
        Metric metric, IReadOnlyCollection<ImmutableDictionary<string, string>> asked)
    {
        string[] names = [.. metric.Labels, .. metric.Kind == MetricKind.Histogram ? ["le"] : (string[])[]];
        string[] states = [.. names.Where(name => !Rows[0].ContainsKey(name))];
        return Asked(asked, states).SelectMany(wish =>
        {
            var objects = Rows
                .Select(row => names.Where(row.ContainsKey).ToImmutableSortedDictionary(
                    name => name, name => wish.GetValueOrDefault(name, row[name]), StringComparer.Ordinal))
                .DistinctBy(labels => string.Join(',', labels.Values), StringComparer.Ordinal);
            return states
                .Aggregate(
                    (IEnumerable<ImmutableSortedDictionary<string, string>>)objects.ToList(),
                    (all, name) => all.SelectMany(labels => Values(name, asked).Select(value => labels.Add(name, value))))
                .SelectMany(labels => Targets(metric.Exporter, wish).Select(target => target.SetItems(labels)));
        });
    }

    // Nothing, and what selectors ask of the labels that tell objects and targets apart: a job, a kind of owner.
    private static IEnumerable<ImmutableDictionary<string, string>> Asked(
        IEnumerable<ImmutableDictionary<string, string>> asked, string[] states) => asked
            .Select(wish => wish.RemoveRange(states))
            .Prepend(ImmutableDictionary<string, string>.Empty)
            .DistinctBy(
                wish => string.Join(',', wish.OrderBy(pair => pair.Key, StringComparer.Ordinal)), StringComparer.Ordinal);

    // Two targets of one exporter, the second after a restart: another pod and another address.
    private static IEnumerable<ImmutableSortedDictionary<string, string>> Targets(
        Exporter exporter, ImmutableDictionary<string, string> wish)
    {
        for (var replica = 1; replica <= 2; replica++)
        {
            yield return exporter.TargetLabels.ToImmutableSortedDictionary(
                name => name,
                name => wish.GetValueOrDefault(name, name switch
                {
                    "instance" => $"10.0.0.{replica}:8080",
                    "job" => exporter.Job ?? exporter.Name,
                    "namespace" => "monitoring",
                    "node" => $"node-{replica}",
                    "pod" => $"{exporter.Name}-{replica}",
                    _ => exporter.Name,
                }),
                StringComparer.Ordinal);
        }
    }

    private static IEnumerable<string> Values(string label, IEnumerable<ImmutableDictionary<string, string>> asked) =>
        asked.Select(wish => wish.GetValueOrDefault(label)).OfType<string>()
            .Concat(label == "le" ? ["0.1", "1", "60", "+Inf"] : ["other"])
            .Distinct(StringComparer.Ordinal);

    private static ImmutableDictionary<string, string> Row(string ns, string ordinal, string container)
    {
        var owner = ordinal == "c" ? "worker" : "web";
        return new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["namespace"] = ns,
            ["exported_namespace"] = ns,
            ["pod"] = $"{owner}-{ordinal}",
            ["container"] = container,
            ["uid"] = $"{ns}-{ordinal}",
            ["node"] = $"node-{ordinal}",
            ["name"] = owner,
            ["deployment"] = owner,
            ["daemonset"] = owner,
            ["statefulset"] = owner,
            ["replicaset"] = owner,
            ["service"] = owner,
            ["endpoint"] = owner,
            ["owner_name"] = owner,
            ["owner_kind"] = owner == "web" ? "ReplicaSet" : "StatefulSet",
            ["owner_is_controller"] = "true",
            ["created_by_name"] = owner,
            ["created_by_kind"] = owner == "web" ? "ReplicaSet" : "StatefulSet",
            ["workload"] = owner,
            ["workload_type"] = owner == "web" ? "deployment" : "statefulset",
            ["job_name"] = $"{owner}-1",
            ["cronjob"] = owner,
            ["horizontalpodautoscaler"] = owner,
            ["poddisruptionbudget"] = owner,
            ["persistentvolume"] = $"pv-{ns}-{owner}",
            ["persistentvolumeclaim"] = $"data-{owner}",
            ["volumename"] = $"pv-{ns}-{owner}",
            ["claim_namespace"] = ns,
            ["resourcequota"] = "quota",
            ["configmap"] = owner,
            ["host_ip"] = $"10.1.0.{ordinal}",
            ["pod_ip"] = $"10.2.0.{ordinal}",
            ["mountpoint"] = ordinal == "a" ? "/" : $"/data/{ordinal}",
            ["device"] = $"nvme{ordinal}",
            ["fstype"] = "xfs",
            ["nodepool"] = ordinal == "a" ? "system" : "general",
            ["server"] = owner,
            ["client"] = ns,
            ["target"] = $"https://{owner}.example.com",
        }.ToImmutableDictionary(StringComparer.Ordinal);
    }
}
