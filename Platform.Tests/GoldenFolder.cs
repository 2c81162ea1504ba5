using System.Runtime.CompilerServices;

namespace Platform.Tests;

/// <summary>Where recorded texts are, and whether this run records them anew.</summary>
internal static class GoldenFolder
{
    /// <summary>The folder in the source tree.</summary>
    public static string Path { get; } = System.IO.Path.Combine(
        System.IO.Path.GetDirectoryName(ThisFile())!, "Goldens");

    /// <summary>Whether PLATFORM_ACCEPT=1 asks for recording.</summary>
    /// <exception cref="InvalidOperationException">CI is true, where recording would pass every test.</exception>
    public static bool Accepts()
    {
        if (Environment.GetEnvironmentVariable("PLATFORM_ACCEPT") != "1")
        {
            return false;
        }

        return Environment.GetEnvironmentVariable("CI") != "true"
            ? true
            : throw new InvalidOperationException(
                "PLATFORM_ACCEPT=1 is refused where CI=true: record on a machine of your own.");
    }

    private static string ThisFile([CallerFilePath] string file = "") => file;
}
