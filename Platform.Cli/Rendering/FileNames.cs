using System.Buffers;

namespace Platform.Cli.Rendering;

/// <summary>Makes names fit for files on every system.</summary>
internal static class FileNames
{
    private static readonly SearchValues<char> Allowed =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-_");

    /// <summary>
    /// The name, with an underscore for each character that a file system may refuse, such as RBAC's colon.
    /// </summary>
    public static string Safe(string name)
    {
        if (name is "" or "." or "..")
        {
            return "_";
        }

        return name.AsSpan().ContainsAnyExcept(Allowed)
            ? string.Create(name.Length, name, static (safe, text) =>
            {
                for (var i = 0; i < text.Length; i++)
                {
                    safe[i] = Allowed.Contains(text[i]) ? text[i] : '_';
                }
            })
            : name;
    }
}
