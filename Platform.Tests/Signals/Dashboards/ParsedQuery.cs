using System.Text.Json;
using Platform.Signals.Dashboards;

namespace Platform.Tests.Signals.Dashboards;

/// <summary>What a grammar found in a query.</summary>
/// <param name="Faults">Where it could not be read.</param>
/// <param name="Selectors">Its selectors; of LogQL, its ranges.</param>
internal sealed record ParsedQuery(IReadOnlyList<string> Faults, IReadOnlyList<QuerySelector> Selectors)
{
    private static readonly JsonSerializerOptions Naming = new(JsonSerializerDefaults.Web);

    /// <summary>Parses queries, all in one process.</summary>
    /// <param name="queries">The queries, without variables.</param>
    public static async Task<IReadOnlyDictionary<QueryText, ParsedQuery>> AllAsync(IEnumerable<QueryText> queries)
    {
        var distinct = queries.Distinct().ToList();
        var answer = await NodeScript.RunAsync("queries.js", JsonSerializer.Serialize(distinct, Naming));
        var parsed = JsonSerializer.Deserialize<List<ParsedQuery>>(answer, Naming)!;
        return distinct.Zip(parsed).ToDictionary(pair => pair.First, pair => pair.Second);
    }
}

/// <summary>A query in a language.</summary>
/// <param name="Language"><c>promql</c> or <c>logql</c>.</param>
/// <param name="Expression">The query, without variables.</param>
internal sealed record QueryText(string Language, string Expression)
{
    /// <summary>A target's query with values in place of the variables.</summary>
    public static QueryText Of(Target target) => new(
        target.DataSource == DataSourceKind.Loki ? "logql" : "promql", GrafanaVariables.Fill(target.Expression));

    /// <summary>The selector of a variable's query.</summary>
    public static QueryText Of(QueryVariable variable) => new("promql", GrafanaVariables.Fill(variable.Selector));
}

/// <summary>A selector of series.</summary>
/// <param name="Metric">Name of the metric; <c>null</c> where it is not one.</param>
/// <param name="Matchers">Its label matchers.</param>
/// <param name="Range">Its range; <c>null</c> for an instant.</param>
/// <param name="Call">The function that it is the argument of, directly.</param>
internal sealed record QuerySelector(
    string? Metric, IReadOnlyList<QueryMatcher> Matchers, string? Range, string? Call);

/// <summary>A label matcher.</summary>
internal sealed record QueryMatcher(string Label, string Operator, string Value);
