using System.Collections.Immutable;
using System.Text;
using Platform.Signals.Alerts;

namespace Platform.Signals.Runbooks;

/// <summary>Runbook pages that go into one ConfigMap.</summary>
/// <param name="Name">Name of the ConfigMap.</param>
/// <param name="Pages">Pages by file name.</param>
public sealed record RunbookShelf(string Name, ImmutableSortedDictionary<string, string> Pages)
{
    /// <summary>
    /// Bytes of keys and values that one ConfigMap is filled with at most. The API server takes 1 MiB; the rest is left
    /// for its metadata (kubernetes/kubernetes: MaxSecretSize and the ConfigMap's validation).
    /// </summary>
    public const int Limit = 900 * 1024;

    /// <summary>
    /// One shelf a domain, and further ones where a domain has more pages than fit. Alerts of one name in several parts
    /// share the page of the first.
    /// </summary>
    /// <param name="alerts">The alerts.</param>
    /// <param name="limit">Bytes that a shelf takes at most.</param>
    /// <returns>The shelves, in ordinal order of domains.</returns>
    public static ImmutableArray<RunbookShelf> Of(IEnumerable<Alert> alerts, int limit = Limit) =>
    [
        .. alerts
            .GroupBy(alert => alert.Domain, StringComparer.Ordinal)
            .OrderBy(domain => domain.Key, StringComparer.Ordinal)
            .SelectMany(domain => Shelves($"platform-runbooks-{domain.Key}", domain, limit)),
    ];

    private static IEnumerable<RunbookShelf> Shelves(string name, IEnumerable<Alert> alerts, int limit)
    {
        var pages = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        var size = 0;
        var shelf = 1;
        foreach (var alert in alerts.DistinctBy(alert => alert.Name, StringComparer.Ordinal)
            .OrderBy(alert => alert.Name, StringComparer.Ordinal))
        {
            var (file, page) = (RunbookPage.FileName(alert.Name), RunbookPage.Of(alert));
            var more = Encoding.UTF8.GetByteCount(file) + Encoding.UTF8.GetByteCount(page);
            if (pages.Count > 0 && size + more > limit)
            {
                yield return new RunbookShelf(Numbered(name, shelf++), pages.ToImmutable());
                pages.Clear();
                size = 0;
            }

            pages.Add(file, page);
            size += more;
        }

        yield return new RunbookShelf(Numbered(name, shelf), pages.ToImmutable());
    }

    private static string Numbered(string name, int shelf) => shelf == 1 ? name : $"{name}-{shelf}";
}
