using System.Collections.Concurrent;
using Platform.Tests.Configuration;

namespace Platform.Tests.Components.Operators;

/// <summary>
/// The keys that a chart reads, from <c>ChartKeys/&lt;chart&gt;-&lt;version&gt;.txt</c>: one dotted path a line, a
/// <c>*</c> at the end for anything below, <c>#</c> for a comment. A list is a value like any other: its items are
/// Kubernetes' or the software's own, and not the chart's keys.
/// </summary>
internal sealed class ChartKeys
{
    private static readonly ConcurrentDictionary<string, ChartKeys?> Read = new(StringComparer.Ordinal);
    private readonly HashSet<string> _exact = new(StringComparer.Ordinal);
    private readonly HashSet<string> _free = new(StringComparer.Ordinal);

    private ChartKeys(IEnumerable<string> lines)
    {
        foreach (var line in lines.Where(line => line.Length > 0 && !line.StartsWith('#')))
        {
            _ = line.EndsWith(".*", StringComparison.Ordinal) ? _free.Add(line[..^2]) : _exact.Add(line);
        }
    }

    /// <summary>The keys of a chart; <c>null</c> where there is no list.</summary>
    public static ChartKeys? Of(string chart, string version) =>
        Read.GetOrAdd(Path.Combine(Folder, $"{chart}-{version}.txt"), path =>
            File.Exists(path) ? new ChartKeys(File.ReadAllLines(path)) : null);

    public static string Folder { get; } =
        Repository.PathOf("Platform.Tests", "Components", "Operators", "ChartKeys");

    /// <summary>The paths of a value that the chart does not read.</summary>
    public IEnumerable<string> Unread(object? value) => Leaves("", value).Where(path => !Has(path));

    private bool Has(string path)
    {
        if (_exact.Contains(path) || _free.Contains(path))
        {
            return true;
        }

        for (var end = path.LastIndexOf('.'); end > 0; end = path.LastIndexOf('.', end - 1))
        {
            if (_free.Contains(path[..end]))
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<string> Leaves(string path, object? value) => value switch
    {
        IEnumerable<KeyValuePair<string, object>> map when map.Any() =>
            map.SelectMany(pair => Leaves(path.Length == 0 ? pair.Key : $"{path}.{pair.Key}", pair.Value)),
        _ => path.Length == 0 ? [] : [path],
    };
}
