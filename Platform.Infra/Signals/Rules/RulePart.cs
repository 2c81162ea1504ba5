namespace Platform.Signals.Rules;

/// <summary>
/// A part of a domain that has a rule group of its own: an SLO. Alerts of one name in several parts share their runbook,
/// and their labels tell them apart.
/// </summary>
/// <param name="Name">Name in kebab case; the group is <c>platform-&lt;domain&gt;-&lt;name&gt;</c>.</param>
/// <param name="Interval">Time between two evaluations; zero for Prometheus' own default.</param>
public sealed record RulePart(string Name, TimeSpan Interval);
