using System.Text;
using Platform.Cli.Comparison;
using Platform.Cli.Documents;
using Platform.Cli.Graph;
using Platform.Cli.Screen;
using Platform.Tests.Cli;
using Xunit;

namespace Platform.Tests.Comparison;

public sealed class GraphComparisonTests
{
    [Fact]
    public void A_stack_does_not_differ_from_itself_but_for_secrets()
    {
        var difference = GraphComparison.Of(SampleComparison.Prod, SampleComparison.Prod, showAlike: true);

        var secret = Assert.Single(difference.Resources);
        Assert.Equal(("velero-repo-credentials", Change.Unknown), (secret.Shown.Name, secret.Change));
        Assert.False(difference.Any);
        Assert.Equal(SampleGraph.Whole.Resources.Count - 1, difference.Same);
    }

    [Fact]
    public void Each_resource_is_found_again_under_another_stack()
    {
        var difference = SampleComparison.Report.Difference!;

        Assert.Equal(
            [
                "? kubernetes:core/v1:Secret velero-repo-credentials",
                "~ aws:s3/bucket:Bucket velero-bucket",
                "~ aws:s3/bucketPolicy:BucketPolicy velero-bucket-policy",
                "~ kubernetes:helm.sh/v3:Release velero",
                "+ kubernetes:monitoring.coreos.com/v1:PrometheusRule velero-alerts",
                "- kubernetes:velero.io/v1:Schedule velero-hourly",
            ],
            difference.Resources
                .Select(resource => $"{DiffSummary.SignOf(resource.Change)} {resource.Shown.Type} {resource.Shown.Name}")
                .OrderBy(line => line[0] == '?' ? 0 : 1).ThenBy(line => line[2..], StringComparer.Ordinal));
        Assert.All(
            difference.Resources,
            resource => Assert.Equal("platform:backup:VeleroBackup velero", resource.Component));
        Assert.Equal((7, 2), (difference.Same, difference.Alike));
    }

    [Fact]
    public void Values_that_only_say_which_stack_it_is_are_shown_when_asked_for()
    {
        var difference = GraphComparison.Of(SampleComparison.Staging, SampleComparison.Prod, showAlike: true);

        Assert.Equal(0, difference.Alike);
        Assert.Contains(
            difference.Resources.Single(resource => resource.Shown.Name == "velero-bucket").Fields,
            field => field.Path == "bucket");
    }

    [Fact]
    public void A_name_that_holds_the_deployment_is_the_same_resource()
    {
        var staging = SampleGraph.Of(Named("acme-staging-topic"));
        var difference = GraphComparison.Of(
            SampleComparison.Staging with
            {
                Graph = staging with { Resources = [.. staging.Resources.Select(SampleComparison.Moved)] },
            },
            SampleComparison.Prod with { Graph = SampleGraph.Of(Named("acme-topic")) },
            showAlike: false);

        Assert.DoesNotContain(difference.Resources, resource => resource.Shown.Type == "aws:sns/topic:Topic");
    }

    [Fact]
    public void Protection_and_package_version_are_compared()
    {
        var before = Named("topic");
        var after = before with { Version = "7.49.0", Options = new() { Protect = true, IgnoreChanges = ["tags"] } };
        var difference = GraphComparison.Of(
            SampleComparison.Prod with { Graph = SampleGraph.Of(before) },
            SampleComparison.Prod with { Graph = SampleGraph.Of(after) },
            showAlike: false);

        Assert.Equal(
            ["options.ignoreChanges", "options.protect", "options.version"],
            Assert.Single(difference.Resources).Fields.Select(field => field.Path));
    }

    [Theory]
    [InlineData(60)]
    [InlineData(120)]
    public void The_screen_shows_fields_by_component(int width)
    {
        var lines = DiffScreen.Lines(SampleComparison.Report, "1.2.3", width).ToList();

        Golden.Match(AnsiText.Of(lines, color: false), $"screens/diff-{width}.txt");
    }

    [Fact]
    public void No_line_of_the_table_is_ever_wider_than_the_terminal()
    {
        for (var width = 20; width <= 200; width++)
        {
            Assert.All(
                DiffLines.Of(SampleComparison.Report.Difference!, width),
                line => Assert.InRange(line.Width, 0, width));
        }
    }

    [Fact]
    public void The_document_holds_whole_values() =>
        Golden.Match(Encoding.UTF8.GetString(DiffDocument.Of(SampleComparison.Report)), "screens/diff.json");

    [Fact]
    public void The_comment_begins_with_the_summary() =>
        Golden.Match(DiffComment.Of(SampleComparison.Report, "1.2.3"), "screens/diff.md");

    private static GraphResource Named(string name) => SampleGraph.Aws("aws:sns/topic:Topic", name, """{"name":"t"}""");
}
