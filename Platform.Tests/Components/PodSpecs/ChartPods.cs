using Platform.Tests.Components.Backup;
using Platform.Tests.Configuration;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Platform.Tests.Components.PodSpecs;

/// <summary>Pods of a chart, by the values that say what they may do.</summary>
public sealed class ChartPods
{
    /// <summary>The value that switches the pods on; absent where they are always there.</summary>
    public string? When { get; init; }

    /// <summary>The pod's security context.</summary>
    public string Pod { get; init; } = "";

    /// <summary>Security contexts of its containers.</summary>
    public List<string> Security { get; init; } = [];

    /// <summary>Resources of its containers.</summary>
    public List<string> Resources { get; init; } = [];

    /// <summary>Rules that the chart's own defaults meet, where our values say nothing.</summary>
    public List<string> Defaults { get; init; } = [];

    /// <summary>All pods, by chart and name.</summary>
    internal static Dictionary<string, Dictionary<string, ChartPods>> All { get; } =
        new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build()
            .Deserialize<Dictionary<string, Dictionary<string, ChartPods>>>(
                File.ReadAllText(Repository.PathOf("Platform.Tests", "Components", "PodSpecs", "charts.yaml")));

    /// <summary>The rules that they break by a release's values.</summary>
    internal IEnumerable<string> Broken(IReadOnlyDictionary<string, object> values)
    {
        if (When is { } key && !Equals(At(values, key), true))
        {
            yield break;
        }

        foreach (var (rule, holds) in Rules(values))
        {
            if (holds == false || (holds is null && !Defaults.Contains(rule, StringComparer.Ordinal)))
            {
                yield return rule;
            }
        }
    }

    // Null where the values say nothing.
    private IEnumerable<(string Rule, bool? Holds)> Rules(IReadOnlyDictionary<string, object> values) =>
    [
        ("runAsNonRoot", Are(values, [Pod], "runAsNonRoot", "true")),
        ("seccompProfile", Are(values, [Pod], "seccompProfile.type", "\"RuntimeDefault\"")),
        ("noPrivilegeEscalation", Are(values, Security, "allowPrivilegeEscalation", "false")),
        ("dropAll", Are(values, Security, "capabilities.drop", """["ALL"]""")),
        ("readOnlyRoot", Are(values, Security, "readOnlyRootFilesystem", "true")),
        ("limits", Resources.TrueForAll(path => new[] { "requests.cpu", "requests.memory", "limits.cpu", "limits.memory" }
            .All(amount => At(values, $"{path}.{amount}") is string))),
    ];

    private static bool? Are(
        IReadOnlyDictionary<string, object> values, IReadOnlyList<string> paths, string key, string expected)
    {
        var set = paths.Select(path => At(values, $"{path}.{key}")).ToList();
        return set.Exists(value => value is null) ? null : set.TrueForAll(value => PlainJson.Of(value) == expected);
    }

    private static object? At(IReadOnlyDictionary<string, object> values, string path)
    {
        object? value = values;
        foreach (var key in path.Split('.'))
        {
            value = (value as IReadOnlyDictionary<string, object>)?.GetValueOrDefault(key);
        }

        return value;
    }
}
