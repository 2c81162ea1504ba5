namespace Platform.Tests.Signals.Dashboards.Lint;

/// <summary>What a rule has against a dashboard.</summary>
/// <param name="Rule">The dashboard linter's name of the rule.</param>
/// <param name="Panel">Key of the panel; <c>null</c> where it is about the whole dashboard.</param>
/// <param name="Message">What is wrong.</param>
internal sealed record LintFault(string Rule, string? Panel, string Message);
