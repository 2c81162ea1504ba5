using System.Text.RegularExpressions;

namespace Platform.Configuration;

/// <summary>
/// A namespace's name, or a glob over names as Velero 1.18 reads them: <c>*</c>, <c>?</c> and <c>[…]</c>.
/// </summary>
/// <param name="Text">The pattern as written.</param>
internal sealed record NamespacePattern(string Text)
{
    private readonly Regex _regex = new(
        "^" + Regex.Escape(Text).Replace(@"\*", ".*", StringComparison.Ordinal)
            .Replace(@"\?", ".", StringComparison.Ordinal).Replace(@"\[", "[", StringComparison.Ordinal) + "$",
        RegexOptions.CultureInvariant,
        TimeSpan.FromSeconds(1));

    /// <summary>What a schedule includes: everything where it says nothing.</summary>
    /// <param name="schedule">The schedule.</param>
    /// <returns>The patterns, one at least.</returns>
    public static NamespacePattern[] Included(ScheduleConfig schedule) =>
        schedule.IncludedNamespaces.IsEmpty ? [new("*")] : Of(schedule.IncludedNamespaces);

    /// <summary>What a schedule excludes.</summary>
    /// <param name="schedule">The schedule.</param>
    /// <returns>The patterns.</returns>
    public static NamespacePattern[] Excluded(ScheduleConfig schedule) => Of(schedule.ExcludedNamespaces);

    /// <summary>Whether it holds a wildcard.</summary>
    public bool IsGlob => Text.AsSpan().ContainsAny("*?[");

    /// <summary>
    /// Whether every name that another pattern can match is matched by this one, as far as that can be told.
    /// </summary>
    /// <param name="other">The other pattern.</param>
    /// <returns>True where it is certain.</returns>
    public bool Covers(NamespacePattern other) =>
        string.Equals(Text, other.Text, StringComparison.Ordinal)
        || Text is "*"
        || (CanCompare(other) && _regex.IsMatch(other.Text));

    /// <summary>Whether a name may exist that both match.</summary>
    /// <param name="other">The other pattern.</param>
    /// <returns>False where it is certain that none exists.</returns>
    public bool MayMeet(NamespacePattern other)
    {
        var left = Tokens(Text);
        var right = Tokens(other.Text);
        var meet = new bool[left.Length + 1, right.Length + 1];
        for (var i = left.Length; i >= 0; i--)
        {
            for (var j = right.Length; j >= 0; j--)
            {
                meet[i, j] = RestMeets(meet, left, right, i, j);
            }
        }

        return meet[0, 0];
    }

    /// <summary>Reads a list.</summary>
    /// <param name="names">Names or globs.</param>
    /// <returns>The patterns, in their order.</returns>
    public static NamespacePattern[] Of(IEnumerable<string> names) =>
        [.. names.Select(name => new NamespacePattern(name))];

    // Where the only wildcard here is *, another's * is one of the texts that it takes; other wildcards say less.
    private bool CanCompare(NamespacePattern other) =>
        !other.IsGlob
        || (!Text.AsSpan().ContainsAny("?[") && !other.Text.Contains('[', StringComparison.Ordinal));

    private static bool RestMeets(bool[,] meet, string left, string right, int i, int j)
    {
        var (leftEnded, rightEnded) = (i == left.Length, j == right.Length);
        if (leftEnded && rightEnded)
        {
            return true;
        }

        if (!leftEnded && left[i] == '*')
        {
            return meet[i + 1, j] || (!rightEnded && meet[i, j + 1]);
        }

        if (!rightEnded && right[j] == '*')
        {
            return meet[i, j + 1] || (!leftEnded && meet[i + 1, j]);
        }

        return !leftEnded && !rightEnded
            && (left[i] == right[j] || left[i] == '?' || right[j] == '?')
            && meet[i + 1, j + 1];
    }

    /// <summary>The pattern with each character class taken as any character.</summary>
    private static string Tokens(string text) =>
        Regex.Replace(text, @"\[[^\]]*\]", "?", RegexOptions.None, TimeSpan.FromSeconds(1));
}
