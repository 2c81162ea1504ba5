using Platform.SloBench.PromQl;

namespace Platform.SloBench.Rules;

/// <summary>A rule, read.</summary>
/// <param name="Name">Name of the alert or of the recorded series.</param>
/// <param name="IsAlert">Whether it alerts.</param>
/// <param name="Expression">PromQL.</param>
/// <param name="For">Milliseconds that it must hold.</param>
/// <param name="Labels">Labels that it adds.</param>
internal sealed record BenchRule(
    string Name, bool IsAlert, string Expression, long For, IReadOnlyDictionary<string, string> Labels)
{
    /// <summary>The expression's parts.</summary>
    public Node Node { get; } = Parser.Read(Expression);
}

/// <summary>Rules evaluated one after the other.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Interval">Milliseconds between evaluations.</param>
/// <param name="Rules">The rules.</param>
internal sealed record BenchGroup(string Name, long Interval, IReadOnlyList<BenchRule> Rules);
