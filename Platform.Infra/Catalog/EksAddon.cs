namespace Platform.Catalog;

/// <summary>An add-on that EKS installs and keeps.</summary>
/// <param name="Name">The add-on's name in EKS.</param>
/// <param name="Version">
/// Its version; <c>null</c> leaves the choice to EKS, which takes the default of the cluster's Kubernetes version when
/// the add-on is created.
/// </param>
/// <param name="Source">Where the facts were read.</param>
public sealed record EksAddon(string Name, string? Version, string Source);
