using Platform.Catalog;

namespace Platform.Slo;

/// <summary>An objective of the seeds that every stack has by default, as far as its operators are there.</summary>
/// <param name="Operator">The operator whose metrics it reads; <c>null</c> for Velero, which every stack has.</param>
/// <param name="Slo">The objective.</param>
public sealed record SeedObjective(OperatorName? Operator, ServiceLevelObjective Slo);
