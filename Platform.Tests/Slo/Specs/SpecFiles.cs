using Platform.Tests.Cli;

namespace Platform.Tests.Slo.Specs;

/// <summary>The spec files of these tests.</summary>
internal static class SpecFiles
{
    /// <summary>Where they are, from the repository's root.</summary>
    public const string Folder = "Platform.Tests/Slo/Specs";

    /// <summary>A file as it is typed.</summary>
    public static string Typed(string name) => $"{Folder}/{name}";

    /// <summary>A file's place.</summary>
    public static string Path(string name) => System.IO.Path.Combine(CommandRun.Repository, Folder, name);
}
