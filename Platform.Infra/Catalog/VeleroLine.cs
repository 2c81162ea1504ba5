using System.Collections.Immutable;

namespace Platform.Catalog;

/// <summary>One minor version of Velero with the charts and plugins that go with it.</summary>
public sealed record VeleroLine
{
    /// <summary>Velero's minor version, such as <c>1.18</c>.</summary>
    public required string Minor { get; init; }

    /// <summary>Major versions of the chart that install it.</summary>
    public required ImmutableArray<int> ChartMajors { get; init; }

    /// <summary>Velero's image tag: the newest patch known.</summary>
    public required string Velero { get; init; }

    /// <summary>Image tag of the AWS plugin that pairs with it.</summary>
    public required string AwsPlugin { get; init; }

    /// <summary>
    /// Image tag of the CSI plugin; <c>null</c> since 1.14, where a second copy would register twice.
    /// </summary>
    public string? CsiPlugin { get; init; }

    /// <summary>Whether a version of Velero is of this line.</summary>
    /// <param name="veleroVersion">Velero's version, such as <c>v1.18.2</c>.</param>
    /// <returns>True where major and minor are the same.</returns>
    public bool HasVelero(Version veleroVersion) => IsMinor(veleroVersion, Minor);

    /// <summary>Whether a version of the AWS plugin pairs with this line.</summary>
    /// <param name="pluginVersion">The plugin's version, such as <c>v1.14.2</c>.</param>
    /// <returns>True where major and minor are those of <see cref="AwsPlugin"/>.</returns>
    public bool HasPlugin(Version pluginVersion) => IsMinor(pluginVersion, AwsPlugin);

    private static bool IsMinor(Version version, string line)
    {
        ArgumentNullException.ThrowIfNull(version);
        var other = VersionNumber.Read(line);
        return version.Major == other.Major && version.Minor == other.Minor;
    }
}
