using System.Collections.Immutable;
using Platform.Tests.Configuration;

namespace Platform.Tests.Components.Operators;

/// <summary>
/// The pods that a chart brings, hooks among them, from <c>ChartPods/&lt;chart&gt;-&lt;version&gt;.txt</c>: one a line, its
/// name, labels (<c>-</c> for none), what it needs of the network, and the policies that name it.
/// </summary>
internal sealed record ChartPods(string Name, ImmutableDictionary<string, string> Labels, string[] Needs, string[] Policies)
{
    /// <summary>On the node's own network, where no policy reaches.</summary>
    public bool OnHost => Needs is ["host"];

    /// <summary>The pods of a chart; <c>null</c> where there is no list.</summary>
    public static IReadOnlyList<ChartPods>? Of(string chart, string version)
    {
        var path = Repository.PathOf(
            "Platform.Tests", "Components", "Operators", "ChartPods", $"{chart}-{version}.txt");
        return File.Exists(path)
            ? [.. File.ReadAllLines(path).Where(line => line.Length > 0 && !line.StartsWith('#')).Select(Parse)]
            : null;
    }

    private static ChartPods Parse(string line)
    {
        var parts = line.Split('|', StringSplitOptions.TrimEntries);
        return new ChartPods(
            parts[0],
            parts[1] == "-"
                ? ImmutableDictionary<string, string>.Empty
                : parts[1].Split(' ').Select(label => label.Split('=')).ToImmutableDictionary(
                    pair => pair[0], pair => pair[1], StringComparer.Ordinal),
            parts[2].Split(' '),
            parts[3].Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }
}
