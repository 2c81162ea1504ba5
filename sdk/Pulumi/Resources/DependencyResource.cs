namespace Pulumi;

/// <summary>A resource of which only the URN is known: it stands in dependencies and references.</summary>
/// <param name="urn">The URN.</param>
internal sealed class DependencyResource(string urn) : CustomResource("", urn);
