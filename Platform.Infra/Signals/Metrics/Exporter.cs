using Platform.Catalog;

namespace Platform.Signals.Metrics;

/// <summary>What exports metrics: a program at the version that the platform pins.</summary>
/// <param name="Name">The program's name, such as <c>kube-state-metrics</c>.</param>
/// <param name="Version">The version that runs where the platform installs it.</param>
/// <param name="Operator">
/// The operator that brings it; <c>null</c> where it is part of Kubernetes, or of something that is not in the list.
/// </param>
/// <param name="Source">Where the version was read.</param>
public sealed record Exporter(string Name, string Version, OperatorName? Operator, string Source);
