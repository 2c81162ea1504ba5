using System.Globalization;
using Platform.Cli.Rendering;
using Xunit;

namespace Platform.Tests.Cli;

public sealed class ManyObjectsTests
{
    private const int Count = 10_000;

    [Fact]
    public void Ten_thousand_objects_are_written_and_found_unchanged_again()
    {
        var objects = Enumerable.Range(0, Count).Select(i => i.ToString("D5", CultureInfo.InvariantCulture)).Select(i =>
            SampleGraph.Kubernetes("core/v1:ConfigMap", $"settings-{i}", $$$"""
                {"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"settings-{{{i}}}","namespace":"many"},
                 "data":{"index":"{{{i}}}"}}
                """));
        using var folder = new TemporaryFolder();
        var target = new RenderFolder(folder["out"]);
        var report = SampleReport.Of(SampleGraph.Of(objects));
        var started = TimeProvider.System.GetTimestamp();
        var files = RenderTree.Of(report);
        var rendered = TimeProvider.System.GetElapsedTime(started);
        var first = target.Write(files);
        var written = TimeProvider.System.GetElapsedTime(started);

        // Each object twice, in kubernetes/ and gitops/, with one kustomization and the graph.
        Assert.Equal(new RenderCounts((2 * Count) + 2, 0, 0), first);
        Assert.Equal(new RenderCounts(0, (2 * Count) + 2, 0), target.Write(RenderTree.Of(report)));
        TestContext.Current.SendDiagnosticMessage(
            $"rendered in {rendered.TotalSeconds:0.000} s, written in {written.TotalSeconds:0.000} s");
    }
}
