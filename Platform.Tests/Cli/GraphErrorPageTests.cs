using Platform.Findings;
using Xunit;

namespace Platform.Tests.Cli;

public sealed class GraphErrorPageTests
{
    public static TheoryData<string> Codes =>
    [
        .. FindingCatalogue.All.Select(code => code.Code)
            .Where(code => code[3] is '3' or '4'),
    ];

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_code_has_a_page_with_the_fixed_headings(string code)
    {
        var lines = File.ReadAllLines(Path.Combine(CommandRun.Repository, "docs", "errors", $"{code}.md"));
        var title = FindingCatalogue.All.Single(known => known.Code == code).Title;

        Assert.Equal($"# {code}: {title}", lines[0]);
        Assert.Equal(
            ["## What it means", "## Example", "## How to fix", "## Source"],
            lines.Where(line => line.StartsWith("## ", StringComparison.Ordinal)));
    }
}
