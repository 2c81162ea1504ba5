using System.Globalization;

namespace Platform.Catalog;

/// <summary>Reads version texts as charts and images carry them.</summary>
public static class VersionNumber
{
    /// <summary>
    /// Reads <c>12.1.0</c>, <c>v1.18.2</c> or <c>1.34</c>; a pre-release or build part is left aside.
    /// </summary>
    /// <param name="text">The version's text.</param>
    /// <returns>The version with major, minor and patch; <c>null</c> where the text is none.</returns>
    public static Version? TryRead(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var core = text.StartsWith('v') ? text[1..] : text;
        var end = core.AsSpan().IndexOfAny('-', '+');
        var parts = (end < 0 ? core : core[..end]).Split('.');
        if (parts.Length is not (2 or 3))
        {
            return null;
        }

        Span<int> numbers = [0, 0, 0];
        for (var i = 0; i < parts.Length; i++)
        {
            if (parts[i] is ['0', _, ..]
                || !int.TryParse(parts[i], NumberStyles.None, CultureInfo.InvariantCulture, out numbers[i]))
            {
                return null;
            }
        }

        return new Version(numbers[0], numbers[1], numbers[2]);
    }

    /// <summary>Reads a version that must be one.</summary>
    /// <param name="text">The version's text.</param>
    /// <returns>The version with major, minor and patch.</returns>
    /// <exception cref="FormatException">The text is no version.</exception>
    public static Version Read(string text) =>
        TryRead(text) ?? throw new FormatException($"'{text}' is not a version such as 12.1.0 or v1.18.2.");
}
