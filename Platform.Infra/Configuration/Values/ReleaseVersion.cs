using System.Globalization;
using System.Text.RegularExpressions;

namespace Platform.Configuration;

/// <summary>A release's version of three numbers, such as <c>12.1.0</c> or <c>v1.18.2</c>.</summary>
/// <param name="Major">The first number.</param>
/// <param name="Minor">The second number.</param>
/// <param name="Patch">The third number.</param>
internal sealed partial record ReleaseVersion(int Major, int Minor, int Patch)
{
    /// <summary>Reads a version; a leading <c>v</c> and a pre-release suffix are let pass.</summary>
    /// <param name="text">The version.</param>
    /// <returns>The version, or <c>null</c> where the text is none.</returns>
    public static ReleaseVersion? Parse(string text)
    {
        var match = Pattern().Match(text);
        return match.Success
            ? new ReleaseVersion(Number(match, "major"), Number(match, "minor"), Number(match, "patch"))
            : null;
    }

    private static int Number(Match match, string group) =>
        int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"^v?(?<major>\d{1,5})\.(?<minor>\d{1,5})\.(?<patch>\d{1,5})(-[0-9A-Za-z.-]+)?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();
}
