using System.Text.Json;

namespace Platform.Cli.Engine.StandIns;

/// <summary>
/// The table in <c>stand-ins.json</c>: by type token, an exact one before a prefix that ends in <c>*</c>, a longer
/// prefix before a shorter one.
/// </summary>
internal sealed class StandInTable
{
    private static readonly Lazy<StandInTable> Lazy = new(Load);

    private readonly Dictionary<string, StandIn> _functions;
    private readonly Dictionary<string, StandIn> _resources;
    private readonly (string Prefix, StandIn Row)[] _prefixes;

    private StandInTable(Dictionary<string, StandIn> resources, Dictionary<string, StandIn> functions)
    {
        _functions = functions;
        _resources = resources;
        _prefixes = [.. resources
            .Where(static row => row.Key.EndsWith('*'))
            .Select(static row => (Prefix: row.Key[..^1], Row: row.Value))
            .OrderByDescending(static row => row.Prefix.Length)];
    }

    /// <summary>The table.</summary>
    public static StandInTable Shared => Lazy.Value;

    /// <summary>The row for a resource of type <paramref name="token"/>; there is always one.</summary>
    public StandIn ForResource(string token) =>
        _resources.TryGetValue(token, out var row)
            ? row
            : Array.Find(_prefixes, entry => token.StartsWith(entry.Prefix, StringComparison.Ordinal)).Row;

    /// <summary>The row for the function <paramref name="token"/>, or <c>null</c>.</summary>
    public StandIn? ForFunction(string token) => _functions.GetValueOrDefault(token);

    private static StandInTable Load()
    {
        using var stream = typeof(StandInTable).Assembly.GetManifestResourceStream("stand-ins.json")!;
        using var document = JsonDocument.Parse(stream);
        return new StandInTable(
            Rows(document.RootElement.GetProperty("resources")), Rows(document.RootElement.GetProperty("functions")));
    }

    private static Dictionary<string, StandIn> Rows(JsonElement section) => section.EnumerateObject().ToDictionary(
        static row => row.Name,
        static row => StandInRow.Read(row.Value),
        StringComparer.Ordinal);
}
