using Platform.Findings;
using Xunit;

namespace Platform.Tests.Configuration;

public sealed class ErrorPageTests
{
    public static TheoryData<string> ConfigurationCodes =>
    [
        .. FindingCatalogue.All.Select(code => code.Code)
            .Where(code => code.StartsWith("PLT1", StringComparison.Ordinal) || code.StartsWith("PLT2", StringComparison.Ordinal)),
    ];

    [Theory]
    [MemberData(nameof(ConfigurationCodes))]
    public void A_code_has_a_page_with_the_fixed_headings(string code)
    {
        var lines = File.ReadAllLines(Repository.PathOf("docs", "errors", $"{code}.md"));
        var title = FindingCatalogue.All.Single(known => known.Code == code).Title;

        Assert.Equal($"# {code}: {title}", lines[0]);
        Assert.Equal(
            ["## What it means", "## Example", "## How to fix", "## Source"],
            lines.Where(line => line.StartsWith("## ", StringComparison.Ordinal)));
    }

    [Fact]
    public void No_page_is_left_over()
    {
        var pages = Directory.GetFiles(Repository.PathOf("docs", "errors"), "*.md").Select(Path.GetFileNameWithoutExtension);

        Assert.Empty(pages.Except(FindingCatalogue.All.Select(code => code.Code), StringComparer.Ordinal));
    }

    [Fact]
    public void No_code_is_given_twice() =>
        Assert.Equal(FindingCatalogue.All.Length, FindingCatalogue.All.Select(code => code.Code).Distinct(StringComparer.Ordinal).Count());
}
