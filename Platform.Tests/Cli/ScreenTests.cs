using Platform.Cli.Graph;
using Platform.Cli.Screen;
using Xunit;

namespace Platform.Tests.Cli;

public sealed class ScreenTests
{
    [Fact]
    public void A_screen_shows_the_tree_in_aligned_columns()
    {
        var lines = PreviewScreen.Lines(SampleReport.Whole, "1.2.3", 120).ToList();
        var text = AnsiText.Of(lines, color: false).Split('\n');

        Assert.Equal("Preview prod".PadRight(106) + "platform 1.2.3", text[0]);
        Assert.Equal("Pulumi.prod.yaml · account 111122223333 · us-west-2 · partition aws", text[1]);
        Assert.Equal(
            text[3].IndexOf("Name", StringComparison.Ordinal),
            text[7].IndexOf("velero-bucket", StringComparison.Ordinal));
        Assert.Equal("+12 to create   0 errors  0 warnings   0.41 s", AnsiText.Of([lines[^1]], color: false).TrimEnd());
    }

    [Theory]
    [InlineData(40)]
    [InlineData(60)]
    [InlineData(120)]
    public void A_narrow_screen_is_still_a_table(int width)
    {
        Golden.Match(AnsiText.Of(PreviewScreen.Lines(SampleReport.Whole, "1.2.3", width), color: false),
            $"screens/sample-{width}.txt");
    }

    [Fact]
    public void No_line_is_ever_wider_than_the_terminal()
    {
        for (var width = 20; width <= 200; width++)
        {
            var rows = ResourceTree.RowsOf(SampleGraph.Whole);

            Assert.All(ResourceTable.Lines(rows, width), line => Assert.InRange(line.Width, 0, width));
            Assert.All(
                Header.Lines(
                    "Preview", SampleReport.Whole, "1.2.3", width).Concat(OutputLines.Of(SampleGraph.Whole, width)),
                line => Assert.InRange(line.Width, 0, width));
        }
    }

    [Fact]
    public void Info_gives_way_first_then_the_name_then_the_place()
    {
        List<ResourceRow> rows =
            [new("", new string('t', 30), new string('n', 30), "create", "us-west-2", new string('i', 30))];

        Assert.Equal(new ColumnWidths(30, 30, 6, 9, 30), ColumnWidths.Fit(rows, 117));
        Assert.Equal(new ColumnWidths(30, 30, 6, 9, 13), ColumnWidths.Fit(rows, 100));
        Assert.Equal(new ColumnWidths(30, 30, 6, 9, 0), ColumnWidths.Fit(rows, 90));
        Assert.Equal(new ColumnWidths(30, 25, 6, 9, 0), ColumnWidths.Fit(rows, 80));
        Assert.Equal(new ColumnWidths(30, 16, 6, 0, 0), ColumnWidths.Fit(rows, 65));
        Assert.Equal(new ColumnWidths(24, 16, 0, 0, 0), ColumnWidths.Fit(rows, 52));
    }

    [Theory]
    [InlineData("abcdefghij", 10, "abcdefghij", "abcdefghij")]
    [InlineData("abcdefghij", 7, "abcdef…", "abc…hij")]
    [InlineData("abcdefghij", 6, "abcde…", "abc…ij")]
    [InlineData("abcdefghij", 1, "…", "…")]
    [InlineData("abcdefghij", 0, "", "")]
    public void Text_is_cut_at_its_end_or_in_its_middle(string text, int width, string atEnd, string inMiddle)
    {
        Assert.Equal((atEnd, inMiddle), (Ellipsis.AtEnd(text, width), Ellipsis.InMiddle(text, width)));
    }

    [Theory]
    [InlineData("aws:s3/bucket:Bucket", "aws:s3:Bucket")]
    [InlineData("aws:s3/bucketV2:BucketV2", "aws:s3:BucketV2")]
    [InlineData("kubernetes:velero.io/v1:Schedule", "kubernetes:velero.io/v1:Schedule")]
    [InlineData("kubernetes:core/v1:Namespace", "kubernetes:core/v1:Namespace")]
    [InlineData("pulumi:providers:aws", "pulumi:providers:aws")]
    [InlineData("odd", "::odd")]
    public void A_token_is_shortened_as_pulumi_does(string token, string expected)
    {
        Assert.Equal(expected, ResourceToken.Parse(token).Short);
    }

    [Fact]
    public void A_resource_with_an_unknown_parent_is_still_shown()
    {
        var lost = SampleGraph.Schedule with { Parent = "urn:gone" };

        Assert.Contains(ResourceTree.RowsOf(SampleGraph.Of(lost)), row => row is { Name: "velero-daily", Glyphs: "" });
    }

    [Fact]
    public void Colour_is_put_around_words_only()
    {
        var line = ScreenLine.Of(
            new Span(" + ", Tone.Create), new("   ", Tone.Bold), new("plain"), new("dim  ", Tone.Dim));

        Assert.Equal("\e[32m + \e[0m   plain\e[2mdim\e[0m\n", AnsiText.Of([line], color: true));
        Assert.Equal(" +    plaindim\n", AnsiText.Of([line], color: false));
    }

    [Fact]
    public void What_lies_deeper_than_asked_is_counted_by_package()
    {
        var rows = ResourceTree.RowsOf(SampleGraph.Whole, depth: 1);

        Assert.Equal(ResourceTree.RowsOf(SampleGraph.Whole).Where(row => row.Glyphs.Length <= 3), rows.Where(row => row.Name != ""));
        var count = Assert.Single(rows, row => row.Name == "");
        var below = SampleGraph.Whole.Resources.Where(resource => resource.Parent == SampleGraph.Component)
            .CountBy(resource => resource.Type.Split(':')[0], StringComparer.Ordinal)
            .OrderBy(package => package.Key, StringComparer.Ordinal)
            .Select(package => $"{package.Value} {package.Key}");
        Assert.Equal(string.Join(", ", below), count.Type);
    }

    [Fact]
    public void No_depth_shows_the_whole_tree() =>
        Assert.Equal(
            SampleGraph.Whole.Resources.Count, ResourceTree.RowsOf(SampleGraph.Whole).Count(row => row.Name != ""));
}
