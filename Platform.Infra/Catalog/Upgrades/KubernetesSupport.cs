namespace Platform.Catalog.Upgrades;

/// <summary>Which Kubernetes a line of a chart's versions goes with, by its maker's word.</summary>
/// <param name="Chart">Name of the chart.</param>
/// <param name="FromChart">First version of the chart that this is said of; it holds up to the next line.</param>
/// <param name="Minimum">Oldest Kubernetes that it works on.</param>
/// <param name="Source">Where the facts were read.</param>
public sealed record KubernetesSupport(string Chart, Version FromChart, Version Minimum, string Source)
{
    /// <summary>Newest Kubernetes that its maker supports; <c>null</c> where no limit is stated.</summary>
    public Version? Maximum { get; init; }

    /// <summary>Newest Kubernetes that it was tested on; <c>null</c> where nothing is said.</summary>
    public Version? Tested { get; init; }

    /// <summary>Whether its maker refuses a version of Kubernetes.</summary>
    /// <param name="kubernetes">The minor version.</param>
    /// <returns>True outside the range.</returns>
    public bool Refuses(Version kubernetes) =>
        kubernetes < Minimum || (Maximum is { } newest && kubernetes > newest);

    /// <summary>Whether a version of Kubernetes is newer than what it was tested on.</summary>
    /// <param name="kubernetes">The minor version.</param>
    /// <returns>True if so; false where its maker says nothing.</returns>
    public bool IsUntested(Version kubernetes) => Tested is { } newest && kubernetes > newest;

    /// <summary>The range in words, such as <c>1.33 to 1.35</c>.</summary>
    public string Range => Maximum is { } newest
        ? $"{Minimum.ToString(2)} to {newest.ToString(2)}"
        : $"{Minimum.ToString(2)} and later";
}
