using System.Text;

namespace Platform.Cli.Rendering;

/// <summary>A file of the render tree.</summary>
/// <param name="Path">Path below the folder, with forward slashes.</param>
/// <param name="Content">The file's bytes.</param>
internal sealed record RenderedFile(string Path, byte[] Content)
{
    /// <summary>A file of UTF-8 text.</summary>
    public static RenderedFile Text(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));
}
