using System.Collections.Immutable;

namespace Platform.Findings;

/// <summary>Findings of one file as they are met.</summary>
/// <param name="file">The stack file's name; <c>null</c> where the configuration came from the engine.</param>
internal sealed class FindingList(string? file)
{
    private readonly List<Finding> _findings = [];

    /// <summary>Adds a finding.</summary>
    /// <param name="code">What kind it is.</param>
    /// <param name="line">The line in the file, if there is one.</param>
    /// <param name="path">Where in the configuration.</param>
    /// <param name="message">What is wrong and why: a sentence.</param>
    /// <param name="fix">What to do: a sentence.</param>
    public void Add(FindingCode code, int? line, string path, string message, string fix) =>
        _findings.Add(new Finding(code.Code, code.Severity, path, message, fix)
        {
            File = file,
            Line = file is null ? null : line,
        });

    /// <summary>Adds findings made elsewhere.</summary>
    /// <param name="findings">The findings.</param>
    public void AddRange(IEnumerable<Finding> findings) => _findings.AddRange(findings);

    /// <summary>
    /// Whether anything at, under or above a path is an error, so that its value cannot be judged further.
    /// </summary>
    /// <param name="path">A path in the configuration.</param>
    /// <returns>True where the value is not to be trusted.</returns>
    public bool IsFaulty(string path) => _findings.Exists(finding =>
        finding.Severity == Severity.Error && (Covers(finding.Path, path) || Covers(path, finding.Path)));

    /// <summary>All findings, by file, line, path and code.</summary>
    /// <returns>The findings, each once.</returns>
    public ImmutableArray<Finding> Sorted() =>
    [
        .. _findings.Distinct()
            .OrderBy(finding => finding.File, StringComparer.Ordinal)
            .ThenBy(finding => finding.Line ?? 0)
            .ThenBy(finding => finding.Path, StringComparer.Ordinal)
            .ThenBy(finding => finding.Code, StringComparer.Ordinal),
    ];

    private static bool Covers(string outer, string inner) =>
        inner.StartsWith(outer, StringComparison.Ordinal)
        && (inner.Length == outer.Length || inner[outer.Length] is '.' or '[');
}
