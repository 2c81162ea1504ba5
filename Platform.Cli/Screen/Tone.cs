namespace Platform.Cli.Screen;

/// <summary>What a piece of text is, which decides its colour.</summary>
internal enum Tone
{
    /// <summary>Text as it is.</summary>
    Plain,

    /// <summary>Structure and side remarks.</summary>
    Dim,

    /// <summary>Headings and what counts.</summary>
    Bold,

    /// <summary>Something that will be created, and success.</summary>
    Create,

    /// <summary>Errors.</summary>
    Error,

    /// <summary>Warnings.</summary>
    Warning,

    /// <summary>Names that the eye looks for.</summary>
    Accent,
}
