using Platform.Findings;

namespace Platform.Configuration;

/// <summary>The time zone of a deployment window. A name that is not known must never become UTC in silence.</summary>
public sealed class WindowTimeZoneAttribute : FormAttribute
{
    private static readonly TimeZoneNameAttribute Name = new();

    /// <inheritdoc/>
    public override string Summary => Name.Summary;

    /// <inheritdoc/>
    public override Fault? Check(string text) =>
        Name.Check(text) is { } fault ? fault with { Code = FindingCatalogue.WindowZone } : null;
}
