using Platform.Tests.Configuration;
using Xunit;

namespace Platform.Tests.Docs;

public sealed class LinkTests
{
    [Fact]
    public void Every_link_leads_to_a_file_and_a_heading_that_are_there() =>
        Assert.Empty(Pages.All.SelectMany(page => Pages.Links(Pages.Text(page))
            .Where(link => !Leads(page, link)).Select(link => $"{page}: {link}")));

    [Theory]
    [InlineData("docs/cli.md", "#exit-codes", true)]
    [InlineData("docs/cli.md", "#exit-code", false)]
    [InlineData("docs/cli.md", "components/signals.md", true)]
    [InlineData("docs/cli.md", "docs/components/signals.md", false)]
    [InlineData("docs/components/signals.md", "../cli.md#looking-for-drift", true)]
    [InlineData("docs/components/signals.md", "../cli.md#looking-for-a-drift", false)]
    public void A_link_is_read_from_its_page(string page, string link, bool leads) =>
        Assert.Equal(leads, Leads(page, link));

    [Fact]
    public void Code_has_no_links_and_no_headings()
    {
        const string Text = "# One `two`, [three](four.md)\n```\n# five\n[six](seven.md)\n```\n## One\n## One\n[x](https://y.z) [a](b.md)\n";

        Assert.Equal(["four.md", "b.md"], Pages.Links(Text));
        Assert.Equal(["one", "one-1", "one-two-three"], Pages.Anchors(Text).Order(StringComparer.Ordinal));
    }

    private static bool Leads(string page, string link)
    {
        var parts = link.Split('#', 2);
        var target = parts[0].Length == 0 ? page : Path.Combine(Path.GetDirectoryName(page)!, parts[0]);
        return parts.Length == 1
            ? Path.Exists(Repository.PathOf(target))
            : File.Exists(Repository.PathOf(target)) && Pages.Anchors(Pages.Text(target)).Contains(parts[1]);
    }
}
