namespace Platform.Findings;

/// <summary>One kind of finding.</summary>
/// <param name="Code">Stable code of the form <c>PLT1234</c>; its page is <c>docs/errors/PLT1234.md</c>.</param>
/// <param name="Severity">Whether it stops the run.</param>
/// <param name="Title">A few words that name the kind.</param>
public sealed record FindingCode(string Code, Severity Severity, string Title);
