namespace Platform.Cli.Screen;

/// <summary>One row of the resource table.</summary>
/// <param name="Glyphs">The tree's lines before the type.</param>
/// <param name="Type">The short token.</param>
/// <param name="Name">The logical name.</param>
/// <param name="Plan">What will be done.</param>
/// <param name="Where">Region or namespace.</param>
/// <param name="Info">What is worth knowing at a glance.</param>
internal sealed record ResourceRow(string Glyphs, string Type, string Name, string Plan, string Where, string Info);
