using System.Runtime.ExceptionServices;
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
    private const string LockName = ".platform-render.lock";
    private const string TemporarySuffix = ".platform-tmp";

    /// <summary>Whether the folder is missing, empty, or written by an earlier render.</summary>
    public bool IsOurs =>
        !Directory.Exists(path) || File.Exists(ListPath) || !Directory.EnumerateFileSystemEntries(path).Any();

    private string ListPath => Path.Combine(path, ListName);

    /// <summary>Makes the folder hold these files.</summary>
    /// <param name="files">All of them.</param>
    /// <param name="force">Whether to replace files that are in the way and that no render wrote.</param>
    /// <returns>How many were written, left as they were, and deleted.</returns>
    /// <exception cref="IOException">A file cannot be written, or is in the way.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be written.</exception>
    public RenderCounts Write(IReadOnlyList<RenderedFile> files, bool force = false)
    {
        var isNew = !Directory.Exists(path) || !Directory.EnumerateFileSystemEntries(path).Any();
        Directory.CreateDirectory(path);
        using var alone = Lock();
        var earlier = ReadList().ToHashSet(StringComparer.Ordinal);
        var fresh = files.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        if (!isNew && !force)
        {
            RefuseToReplace(files.Where(file => !earlier.Contains(file.Path)));
        }

        var folders = files.GroupBy(file => Path.GetDirectoryName(FullPath(file.Path))!, StringComparer.Ordinal).ToList();
        foreach (var folder in folders)
        {
            Directory.CreateDirectory(folder.Key);
        }

        // Before anything else: should the disk fill up half way, the next render still knows what is its own.
        WriteList(earlier.Union(fresh, StringComparer.Ordinal));
        var written = WriteAll(folders, isNew);
        var deleted = Delete(earlier.Except(fresh, StringComparer.Ordinal));
        if (!earlier.IsSubsetOf(fresh))
        {
            WriteList(fresh);
        }

        return new(written, files.Count - written, deleted);
    }

    // File systems let one at a time into a folder, and waiting for that in the kernel is dear: so one worker a folder.
    private int WriteAll(IReadOnlyList<IGrouping<string, RenderedFile>> folders, bool isNew)
    {
        var written = 0;
        try
        {
            Parallel.ForEach(folders, folder =>
            {
                foreach (var file in folder)
                {
                    if (Write(file, isNew))
                    {
                        Interlocked.Increment(ref written);
                    }
                }
            });
        }
        catch (AggregateException faults)
        {
            ExceptionDispatchInfo.Throw(faults.InnerExceptions[0]);
        }

        return written;
    }

    private bool Write(RenderedFile file, bool isNew)
    {
        var target = FullPath(file.Path);
        if (!isNew)
        {
            return WriteIfChanged(target, file.Content);
        }

        WriteNew(target, file.Content);
        return true;
    }

    private static bool WriteIfChanged(string file, byte[] content)
    {
        if (!File.Exists(file))
        {
            WriteNew(file, content);
            return true;
        }

        if (Holds(file, content))
        {
            return false;
        }

        WriteNew(file + TemporarySuffix, content);
        File.Move(file + TemporarySuffix, file, overwrite: true);
        return true;
    }

    private static bool Holds(string file, byte[] content) =>
        new FileInfo(file).Length == content.Length && File.ReadAllBytes(file).AsSpan().SequenceEqual(content);

    private static void WriteNew(string file, byte[] content)
    {
        using var handle = File.OpenHandle(file, FileMode.Create, FileAccess.Write);
        RandomAccess.Write(handle, content, fileOffset: 0);
    }

    private void RefuseToReplace(IEnumerable<RenderedFile> files)
    {
        foreach (var (file, content) in files)
        {
            if (File.Exists(FullPath(file)) && !Holds(FullPath(file), content))
            {
                throw new IOException($"{file} is in the way and no render wrote it; --force replaces it.");
            }
        }
    }

    // Two renders at once would each delete what the other writes.
    private FileStream Lock()
    {
        try
        {
            return new FileStream(
                Path.Combine(path, LockName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1,
                FileOptions.DeleteOnClose);
        }
        catch (IOException fault) when (File.Exists(Path.Combine(path, LockName)))
        {
            throw new IOException("another render is writing to it.", fault);
        }
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
