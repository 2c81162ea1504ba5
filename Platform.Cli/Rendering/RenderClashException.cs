namespace Platform.Cli.Rendering;

/// <summary>Two resources whose files would be one, such as names that differ in case only.</summary>
/// <param name="path">The file, below the folder.</param>
internal sealed class RenderClashException(string path)
    : Exception($"Two resources claim the file {path}: their names differ only in what no file name can show");
