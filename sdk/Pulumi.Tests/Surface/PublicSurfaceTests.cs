using System.Runtime.CompilerServices;
using Xunit;

namespace Pulumi.Tests.Surface;

/// <summary>
/// The SDK stands in for the official package, so a public member is added on purpose or not at all. After a change
/// that is meant, <c>PLATFORM_ACCEPT=1</c> writes the list again.
/// </summary>
public sealed class PublicSurfaceTests
{
    [Fact]
    public void The_public_surface_is_the_one_in_PublicApi_txt()
    {
        var path = ListPath();
        var surface = string.Join('\n', PublicSurface.Of(typeof(Resource).Assembly)) + "\n";
        if (Environment.GetEnvironmentVariable("PLATFORM_ACCEPT") is "1")
        {
            Assert.False(
                string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase),
                "PLATFORM_ACCEPT=1 is refused in CI.");
            File.WriteAllText(path, surface);
            return;
        }
        var (expected, actual) = (File.ReadAllLines(path), surface.TrimEnd('\n').Split('\n'));
        var added = actual.Except(expected, StringComparer.Ordinal).Select(line => "+ " + line);
        var removed = expected.Except(actual, StringComparer.Ordinal).Select(line => "- " + line);
        Assert.Equal("", string.Join('\n', added.Concat(removed)));
    }

    [Fact]
    public void Nothing_public_is_outside_the_namespaces_of_the_official_package() => Assert.Equal(
        ["Pulumi", "Pulumi.Testing", "Pulumi.Utilities"],
        typeof(Resource).Assembly.GetExportedTypes().Select(type => type.Namespace).Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal));

    private static string ListPath([CallerFilePath] string thisFile = "") =>
        Path.Combine(Path.GetDirectoryName(thisFile)!, "..", "..", "PublicApi.txt");
}
