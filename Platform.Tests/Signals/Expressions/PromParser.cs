using System.Text.Json;
using Platform.Tests.Signals.Dashboards;
using Xunit;

namespace Platform.Tests.Signals.Expressions;

/// <summary>Parses PromQL with the grammar that Prometheus publishes.</summary>
internal static class PromParser
{
    private static readonly JsonSerializerOptions Naming = new(JsonSerializerDefaults.Web) { MaxDepth = 512 };

    /// <summary>Parses expressions, all in one process.</summary>
    /// <param name="expressions">The expressions.</param>
    /// <returns>Trees by expression; each is free of errors.</returns>
    public static async Task<IReadOnlyDictionary<string, PromNode>> ParseAsync(IEnumerable<string> expressions)
    {
        var texts = expressions.Distinct(StringComparer.Ordinal).ToList();
        var answer = await NodeScript.RunAsync("tree.js", JsonSerializer.Serialize(texts));
        var trees = JsonSerializer.Deserialize<List<PromNode>>(answer, Naming)!;
        var bound = texts.Zip(trees, (text, tree) => tree.Bound(text)).ToList();
        Assert.Empty(bound.SelectMany(tree => tree.AllOf("error"))
            .Select(fault => $"not PromQL at '{fault.Expression[fault.From..]}': {fault.Expression}"));
        return bound.ToDictionary(tree => tree.Expression, StringComparer.Ordinal);
    }
}
