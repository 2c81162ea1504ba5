namespace Platform.Generator.Files;

/// <summary>A file as the generator wants it, by its path from the root of the repository.</summary>
internal sealed record GeneratedFile(string Path, string Text);
