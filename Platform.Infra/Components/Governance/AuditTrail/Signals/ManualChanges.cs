using Platform.Components.Governance.Audit;
using Platform.Signals.Metrics.Catalogue;

namespace Platform.Components.Governance.AuditTrail.Signals;

/// <summary>What Kyverno counts of people's changes past Git.</summary>
internal static class ManualChanges
{
    /// <summary>The series of one policy's requests that did not pass; scans are none.</summary>
    /// <param name="policy">The policy.</param>
    public static string Failed(string policy) =>
        $$"""{{Kyverno.ValidatingPolicyResultsTotal}}{policy_name="{{policy}}", result="fail", execution_cause="admission_request"}""";

    /// <summary>The series of changes by hand.</summary>
    public static string Series { get; } = Failed(AuditResourceChanges.Name);
}
