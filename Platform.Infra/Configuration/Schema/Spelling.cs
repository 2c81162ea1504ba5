namespace Platform.Configuration;

/// <summary>Finds the word that somebody meant.</summary>
internal static class Spelling
{
    private const int ShortestPrefix = 3;

    /// <summary>The known word with the fewest edits from a given one.</summary>
    /// <param name="word">The word as written.</param>
    /// <param name="known">The words that would be right.</param>
    /// <returns>
    /// The nearest word, or one that begins the given word; the first in order of two as near; <c>null</c> where none
    /// is.
    /// </returns>
    public static string? Nearest(string word, IEnumerable<string> known)
    {
        var limit = Math.Max(2, word.Length / 3);
        return known
            .Select(candidate => (candidate, distance: Distance(word, candidate)))
            .Where(pair => (pair.distance <= limit && pair.distance < Math.Max(pair.candidate.Length, 3))
                || (pair.candidate.Length >= ShortestPrefix
                    && word.StartsWith(pair.candidate, StringComparison.OrdinalIgnoreCase)))
            .OrderBy(pair => pair.distance)
            .ThenBy(pair => pair.candidate, StringComparer.Ordinal)
            .Select(pair => pair.candidate)
            .FirstOrDefault();
    }

    /// <summary>
    /// Edits between two words, case aside: insertions, deletions, replacements and swaps of neighbours.
    /// </summary>
    private static int Distance(string left, string right)
    {
        var a = left.ToUpperInvariant();
        var b = right.ToUpperInvariant();
        var table = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                table[i, j] = Cell(table, a, b, i, j);
            }
        }

        return table[a.Length, b.Length];
    }

    private static int Cell(int[,] table, string a, string b, int i, int j)
    {
        if (i == 0 || j == 0)
        {
            return i + j;
        }

        var cost = a[i - 1] == b[j - 1] ? 0 : 1;
        var best = Math.Min(Math.Min(table[i - 1, j] + 1, table[i, j - 1] + 1), table[i - 1, j - 1] + cost);
        var swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
        return swapped ? Math.Min(best, table[i - 2, j - 2] + 1) : best;
    }
}
