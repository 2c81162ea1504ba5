using System.Text;

namespace Platform.Cli.Rendering;

/// <summary>
/// A folder that renders go to. A list of what the last render wrote tells its files from everybody else's.
/// </summary>
/// <remarks>
/// Files of an earlier render that are no longer rendered go, unchanged files are left alone with their dates, and a
/// file that somebody else put there is never touched. A changed file is written beside its place and moved there, so
/// that none is ever found half written.
/// </remarks>
internal sealed class RenderFolder(string path)
{
    /// <summary>The list's name.</summary>
    public const string ListName = ".platform-render";

    private const string ListHead = "# Files that `platform render` wrote here and may replace or delete.";
    private const string TemporarySuffix = ".platform-tmp";

    /// <summary>Whether the folder is missing, empty, or written by an earlier render.</summary>
    public bool IsOurs =>
        !Directory.Exists(path) || File.Exists(ListPath) || !Directory.EnumerateFileSystemEntries(path).Any();

    private string ListPath => Path.Combine(path, ListName);

    /// <summary>Makes the folder hold these files.</summary>
    /// <returns>How many were written, left as they were, and deleted.</returns>
    /// <exception cref="IOException">A file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be written.</exception>
    public RenderCounts Write(IReadOnlyList<RenderedFile> files)
    {
        var earlier = ReadList();
        var fresh = files.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        var folders = files.Select(file => Path.GetDirectoryName(FullPath(file.Path))!);
        foreach (var folder in folders.Distinct(StringComparer.Ordinal))
        {
            Directory.CreateDirectory(folder);
        }

        // Before anything else: should the disk fill up half way, the next render still knows what is its own.
        WriteList(earlier.Union(fresh, StringComparer.Ordinal));
        var written = 0;
        Parallel.ForEach(files, file =>
        {
            if (WriteIfChanged(FullPath(file.Path), file.Content))
            {
                Interlocked.Increment(ref written);
            }
        });
        var deleted = Delete(earlier.Except(fresh, StringComparer.Ordinal));
        WriteList(fresh);
        return new(written, files.Count - written, deleted);
    }

    private static bool WriteIfChanged(string file, byte[] content)
    {
        var existing = new FileInfo(file);
        if (!existing.Exists)
        {
            WriteNew(file, content);
            return true;
        }

        if (existing.Length == content.Length && File.ReadAllBytes(file).AsSpan().SequenceEqual(content))
        {
            return false;
        }

        WriteNew(file + TemporarySuffix, content);
        File.Move(file + TemporarySuffix, file, overwrite: true);
        return true;
    }

    private static void WriteNew(string file, byte[] content)
    {
        using var handle = File.OpenHandle(file, FileMode.Create, FileAccess.Write);
        RandomAccess.Write(handle, content, fileOffset: 0);
    }

    private int Delete(IEnumerable<string> stale)
    {
        var deleted = 0;
        foreach (var file in stale.Select(FullPath).Where(File.Exists))
        {
            File.Delete(file);
            deleted++;
            for (var folder = Path.GetDirectoryName(file)!;
                folder.Length > path.Length && !Directory.EnumerateFileSystemEntries(folder).Any();
                folder = Path.GetDirectoryName(folder)!)
            {
                Directory.Delete(folder);
            }
        }

        return deleted;
    }

    private IReadOnlyList<string> ReadList() =>
        File.Exists(ListPath)
            ? [.. File.ReadAllLines(ListPath).Where(IsOwnPath)]
            : [];

    // A list that somebody edited must not lead to a deletion outside the folder.
    private static bool IsOwnPath(string line) =>
        line.Length > 0 && line[0] is not ('#' or '/') && !line.Split('/').Contains("..", StringComparer.Ordinal)
        && !Path.IsPathRooted(line);

    private void WriteList(IEnumerable<string> paths)
    {
        Directory.CreateDirectory(path);
        var text = new StringBuilder(ListHead).Append('\n');
        foreach (var file in paths.Order(StringComparer.Ordinal))
        {
            text.Append(file).Append('\n');
        }

        WriteIfChanged(ListPath, Encoding.UTF8.GetBytes(text.ToString()));
    }

    private string FullPath(string relative) => Path.Combine(path, relative);
}

/// <summary>What a render did to the files of its folder.</summary>
/// <param name="Written">Files that are new or changed.</param>
/// <param name="Unchanged">Files that were as they should be.</param>
/// <param name="Deleted">Files of an earlier render that are not rendered any more.</param>
internal sealed record RenderCounts(int Written, int Unchanged, int Deleted);
