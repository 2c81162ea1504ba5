using System.Globalization;

namespace Pulumi.Serialization;

/// <summary>A package version such as <c>7.48.0</c> or <c>4.0.0-beta.1</c>; a pre-release is below its release.</summary>
/// <param name="Number">Major, minor and patch.</param>
/// <param name="PreRelease">What follows the first hyphen, or <c>""</c>.</param>
internal sealed record PackageVersion(Version Number, string PreRelease) : IComparable<PackageVersion>
{
    /// <summary>Reads a version; build metadata (<c>+…</c>) is left out. Null if it is not one.</summary>
    public static PackageVersion? Parse(string? text)
    {
        var (release, preRelease) = Cut((text ?? "").Split('+')[0]);
        return Version.TryParse(release, out var number) ? new PackageVersion(number, preRelease) : null;
    }

    /// <inheritdoc/>
    public int CompareTo(PackageVersion? other)
    {
        if (other is null)
        {
            return 1;
        }

        var byNumber = Number.CompareTo(other.Number);
        return byNumber != 0 ? byNumber
            : PreRelease.Length == 0 || other.PreRelease.Length == 0 ? other.PreRelease.Length - PreRelease.Length
            : CompareIdentifiers(PreRelease.Split('.'), other.PreRelease.Split('.'));
    }

    private static (string Release, string PreRelease) Cut(string text) =>
        text.IndexOf('-', StringComparison.Ordinal) is var at and >= 0 ? (text[..at], text[(at + 1)..]) : (text, "");

    private static int CompareIdentifiers(string[] some, string[] others)
    {
        var first = some.Zip(others, CompareIdentifier).FirstOrDefault(order => order != 0);
        return first != 0 ? first : some.Length - others.Length;
    }

    private static int CompareIdentifier(string one, string other)
    {
        var oneIsNumber = long.TryParse(one, NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        var otherIsNumber = long.TryParse(other, NumberStyles.None, CultureInfo.InvariantCulture, out var otherNumber);
        return oneIsNumber && otherIsNumber ? number.CompareTo(otherNumber)
            : oneIsNumber != otherIsNumber ? (oneIsNumber ? -1 : 1)
            : string.CompareOrdinal(one, other);
    }
}
