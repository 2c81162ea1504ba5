namespace Platform.Cli.Commands;

/// <summary>The values of <c>--output</c>.</summary>
internal enum OutputFormat
{
    /// <summary>A screen for people.</summary>
    Text,

    /// <summary>The document for scripts.</summary>
    Json,

    /// <summary>A pull-request comment.</summary>
    Markdown,
}
