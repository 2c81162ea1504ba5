using Platform.Catalog;

namespace Platform.Components.Operators;

/// <summary>Says that something cannot do without an operator.</summary>
/// <param name="Operator">The operator.</param>
/// <param name="Path">Path of the configuration that brings the need.</param>
/// <param name="Why">What it is needed for, as in "… needs it for its CSI snapshots".</param>
public sealed record OperatorNeed(OperatorName Operator, string Path, string Why);
