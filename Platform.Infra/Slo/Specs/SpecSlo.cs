namespace Platform.Slo.Specs;

/// <summary>An SLO and where it stands in its file.</summary>
/// <param name="Slo">The SLO.</param>
/// <param name="Path">Path in the file, such as <c>slos[0]</c>.</param>
/// <param name="Line">Line in the file.</param>
public sealed record SpecSlo(ServiceLevelObjective Slo, string Path, int? Line);
