namespace Platform.Generator.Tests.Upstream;

public sealed class UpstreamConformanceTests
{
    private const string Variable = "PLATFORM_UPSTREAM_CRDS";

    private static readonly string Crds =
        Path.Combine(CommandLine.FindRepository(AppContext.BaseDirectory), "crds");

    public static TheoryData<string> Definitions => new(
        Directory.EnumerateFiles(Crds, "*.yaml", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Crds, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Definitions))]
    public void Every_field_of_ours_exists_upstream_with_the_same_type(string definition)
    {
        var folder = Environment.GetEnvironmentVariable(Variable);
        Assert.SkipWhen(string.IsNullOrEmpty(folder), $"{Variable} names no folder of full upstream definitions");
        var upstream = Path.Combine(folder!, definition);
        Assert.True(File.Exists(upstream), $"{definition} does not exist upstream");

        Assert.Empty(UpstreamComparison.Differences(
            File.ReadAllText(Path.Combine(Crds, definition)), File.ReadAllText(upstream)));
    }
}
