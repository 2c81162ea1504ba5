namespace Platform.Findings;

/// <summary>How bad a finding is: an error stops the run, a warning does not.</summary>
public enum Severity
{
    /// <summary>The stack cannot be built as configured.</summary>
    Error,

    /// <summary>The stack can be built, but a person should look.</summary>
    Warning,
}

/// <summary>Something that is wrong with a stack, with what to do about it.</summary>
/// <param name="Code">Stable code of the form <c>PLT1234</c>; each has a page under <c>docs/errors/</c>.</param>
/// <param name="Severity">Whether it stops the run.</param>
/// <param name="Path">Where in the configuration, such as <c>platform:backup.schedules.daily.ttl</c>.</param>
/// <param name="Message">What is wrong and why, with the value at fault unless it is secret.</param>
/// <param name="Fix">What to do, as an instruction.</param>
public sealed record Finding(string Code, Severity Severity, string Path, string Message, string Fix)
{
    /// <summary>The stack file, or <c>null</c> where the configuration came from the engine.</summary>
    public string? File { get; init; }

    /// <summary>Line in <see cref="File"/>, counted from 1; <c>null</c> where there is no file.</summary>
    public int? Line { get; init; }

    /// <summary>The one-line form that people read.</summary>
    /// <returns><c>severity CODE: FILE:LINE: PATH: message Fix</c>; the parts that it lacks are left out.</returns>
    public override string ToString()
    {
        var severity = Severity == Severity.Error ? "error" : "warning";
        var place = File is null ? "" : Line is null ? $"{File}: " : $"{File}:{Line}: ";
        var path = Path.Length == 0 ? "" : $"{Path}: ";
        return $"{severity} {Code}: {place}{path}{Message} {Fix}";
    }
}
