namespace Platform.Generator.Schemas;

/// <summary>One fault of a source file: where, what, and what to do.</summary>
internal sealed record SchemaFinding(string File, int Line, string What, string Remedy)
{
    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{File}:{Line}: {What}; {Remedy}");
}

/// <summary>Collects findings, so that a bad schema shows all of its faults at once.</summary>
internal sealed class SchemaFindings
{
    private readonly List<SchemaFinding> _all = [];

    /// <summary>Everything found, by file and line.</summary>
    public IReadOnlyList<SchemaFinding> All =>
    [
        .. _all.Distinct()
            .OrderBy(finding => finding.File, StringComparer.Ordinal)
            .ThenBy(finding => finding.Line)
            .ThenBy(finding => finding.What, StringComparer.Ordinal),
    ];

    /// <summary>Whether anything was found.</summary>
    public bool Any => _all.Count > 0;

    /// <summary>Adds one.</summary>
    public void Add(string file, int line, string what, string remedy) => _all.Add(new(file, line, what, remedy));
}
