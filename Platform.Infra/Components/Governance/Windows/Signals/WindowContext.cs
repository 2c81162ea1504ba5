namespace Platform.Components.Governance.Windows.Signals;

/// <summary>What there is to tell of.</summary>
/// <param name="ShowsLabels">Whether the state's labels are metrics.</param>
/// <param name="HasPolicies">Whether the policies' results are metrics.</param>
/// <param name="HasBypass">Whether the stack has the policy that counts bypasses.</param>
/// <param name="HasFreeze">Whether the stack has the policy on freezes.</param>
/// <param name="Denies">Whether that denies; otherwise it reports.</param>
/// <param name="HasThaw">Whether Argo CD is there, and so the thaw and the sync windows.</param>
/// <param name="HasWindows">Whether the calendar has windows.</param>
/// <param name="HasRanges">Whether any of them is a range.</param>
internal sealed record WindowContext(
    bool ShowsLabels, bool HasPolicies, bool HasBypass, bool HasFreeze, bool Denies, bool HasThaw, bool HasWindows,
    bool HasRanges);
