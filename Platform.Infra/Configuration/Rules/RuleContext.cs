using Platform.Findings;

namespace Platform.Configuration;

/// <summary>What a rule over several keys works with.</summary>
/// <param name="config">The configuration, with blanks where something is missing.</param>
/// <param name="findings">Takes what is wrong.</param>
/// <param name="lineOf">Gives the line of a path.</param>
/// <param name="today">The day in UTC; <c>null</c> where what is over is not asked for.</param>
internal sealed class RuleContext(PlatformConfig config, FindingList findings, Func<string, int?> lineOf, DateOnly? today)
{
    /// <summary>The configuration, with blanks where something is missing: ask <see cref="Sound"/> first.</summary>
    public PlatformConfig Config => config;

    /// <summary>The day in UTC; <c>null</c> where what is over is not asked for.</summary>
    public DateOnly? Today => today;

    /// <summary>Whether none of some paths has an error already.</summary>
    /// <param name="paths">The paths that a rule reads.</param>
    /// <returns>True where the rule can be judged.</returns>
    public bool Sound(params ReadOnlySpan<string> paths)
    {
        foreach (var path in paths)
        {
            if (findings.IsFaulty(path))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Adds a finding.</summary>
    /// <param name="code">The kind.</param>
    /// <param name="path">Where; the line is that of the path or of the nearest path above it.</param>
    /// <param name="message">What is wrong, beginning in lower case.</param>
    /// <param name="fix">What to do.</param>
    public void Report(FindingCode code, string path, string message, string fix) =>
        findings.Add(code, lineOf(path), path, message, fix);
}
