namespace Platform.Catalog.Upgrades;

/// <summary>A minor version of Kubernetes that EKS offers.</summary>
/// <param name="Minor">The version, such as <c>1.34</c>.</param>
/// <param name="StandardUntil">Last day of standard support; <c>null</c> where it is not known yet.</param>
/// <param name="ExtendedUntil">
/// Last day of extended support, which costs six times as much an hour; afterwards EKS upgrades by itself.
/// </param>
public sealed record EksVersion(string Minor, DateOnly? StandardUntil, DateOnly? ExtendedUntil)
{
    /// <summary>The version as a number.</summary>
    public Version Number => VersionNumber.Read(Minor);
}
