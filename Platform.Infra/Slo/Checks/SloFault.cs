using Platform.Findings;

namespace Platform.Slo;

/// <summary>What is wrong with an objective.</summary>
/// <param name="Code">The kind.</param>
/// <param name="Id">The objective's id.</param>
/// <param name="Key">The key within its entry, such as <c>objective</c>.</param>
/// <param name="Message">What is wrong and why, beginning in lower case.</param>
/// <param name="Fix">What to do: a sentence.</param>
public sealed record SloFault(FindingCode Code, string Id, string Key, string Message, string Fix);
