using System.Runtime.CompilerServices;

namespace Platform.Tests.Configuration;

/// <summary>Files of the repository that tests read.</summary>
internal static class Repository
{
    public static readonly string[] Stacks = ["local", "dev", "staging", "prod", "govcloud"];

    public static string PathOf(params string[] parts) => Path.Combine([Root(), .. parts]);

    public static string StackPath(string stack) => PathOf($"Pulumi.{stack}.yaml");

    private static string Root([CallerFilePath] string thisFile = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "..", ".."));
}
