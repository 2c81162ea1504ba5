using System.Runtime.CompilerServices;
using Xunit;

namespace Pulumi.Tests.Surface;

/// <summary>
/// The SDK stands in for the official packages, so a public member is added on purpose or not at all. After a change
/// that is meant, <c>PLATFORM_ACCEPT=1</c> writes the list again.
/// </summary>
public sealed class PublicSurfaceTests
{
    /// <summary>Names a text that lists the official API.</summary>
    private const string FactsVariable = "PLATFORM_SDK_FACTS";

    [Fact]
    public void The_public_surface_is_the_one_in_PublicApi_txt()
    {
        var path = Path.Combine(SdkFolder(), "PublicApi.txt");
        string[] actual = [.. PublicSurface.Of(typeof(Resource).Assembly), .. GeneratedSurface.Of(SdkFolder())];
        if (Environment.GetEnvironmentVariable("PLATFORM_ACCEPT") is "1")
        {
            Assert.False(
                string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase),
                "PLATFORM_ACCEPT=1 is refused in CI.");
            File.WriteAllText(path, string.Join('\n', actual) + "\n");
            return;
        }
        var expected = File.ReadAllLines(path);
        var added = actual.Except(expected, StringComparer.Ordinal).Select(line => "+ " + line);
        var removed = expected.Except(actual, StringComparer.Ordinal).Select(line => "- " + line);
        Assert.Equal("", string.Join('\n', added.Concat(removed)));
    }

    [Fact]
    public void Nothing_public_is_outside_the_namespaces_of_the_official_package() => Assert.Equal(
        ["Pulumi", "Pulumi.Testing", "Pulumi.Utilities"],
        typeof(Resource).Assembly.GetExportedTypes().Select(type => type.Namespace).Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal));

    [Fact]
    public void Every_member_that_is_not_generated_is_named_in_the_facts_on_the_official_API()
    {
        var facts = Environment.GetEnvironmentVariable(FactsVariable);
        Assert.SkipUnless(File.Exists(facts), $"{FactsVariable} names no text that lists the official API");

        var official = new OfficialNames(File.ReadAllText(facts!));
        Assert.All(
            PublicSurface.Of(typeof(Resource).Assembly),
            line => Assert.True(official.Has(line), $"The facts do not name this: {line}"));
    }

    [Theory]
    [InlineData("Pulumi.Config.RequireSecretBoolean(String key) Pulumi.Output<Boolean>", true)]
    [InlineData("Pulumi.InputAttribute : sealed class of Attribute", true)]
    [InlineData("Pulumi.Config.GetColour(String key) String?", false)]
    [InlineData("Pulumi.Config.RequireColour(String key) String", false)]
    public void A_member_counts_as_official_by_its_name(string line, bool isOfficial) =>
        Assert.Equal(isOfficial, new OfficialNames("`GetSecretBoolean`, [Input(name)]").Has(line));

    private static string SdkFolder([CallerFilePath] string thisFile = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "..", ".."));
}
