using Platform.Cli.Rendering;
using Xunit;

namespace Platform.Tests.Cli;

public sealed class RenderFolderTests
{
    [Fact]
    public void A_second_render_replaces_what_changed_and_deletes_what_is_gone()
    {
        using var folder = new TemporaryFolder();
        var target = new RenderFolder(folder["out"]);

        Assert.Equal(
            new RenderCounts(3, 0, 0),
            target.Write([File("a/x.yaml", "1"), File("a/b/y.yaml", "2"), File("z.json", "3")]));
        Assert.Equal(new RenderCounts(1, 1, 1), target.Write([File("a/x.yaml", "changed"), File("z.json", "3")]));

        Assert.Equal(["out/.platform-render", "out/a/x.yaml", "out/z.json"], folder.Files());
        Assert.Equal("changed", System.IO.File.ReadAllText(folder["out/a/x.yaml"]));
        Assert.False(Directory.Exists(folder["out/a/b"]));
    }

    [Fact]
    public void An_unchanged_file_keeps_its_date()
    {
        using var folder = new TemporaryFolder();
        var target = new RenderFolder(folder.Path);
        target.Write([File("a.yaml", "1")]);
        var date = new DateTime(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc);
        System.IO.File.SetLastWriteTimeUtc(folder["a.yaml"], date);

        target.Write([File("a.yaml", "1"), File("b.yaml", "2")]);

        Assert.Equal(date, System.IO.File.GetLastWriteTimeUtc(folder["a.yaml"]));
    }

    [Fact]
    public void A_file_of_somebody_elses_is_never_touched()
    {
        using var folder = new TemporaryFolder();
        var target = new RenderFolder(folder.Path);
        target.Write([File("a/x.yaml", "1")]);
        System.IO.File.WriteAllText(folder["a/notes.md"], "mine");

        target.Write([File("y.yaml", "2")]);

        Assert.Equal([".platform-render", "a/notes.md", "y.yaml"], folder.Files());
    }

    [Fact]
    public void A_list_that_points_outside_the_folder_deletes_nothing_there()
    {
        using var folder = new TemporaryFolder();
        System.IO.File.WriteAllText(folder["outside.txt"], "mine");
        var target = new RenderFolder(folder["out"]);
        target.Write([File("a.yaml", "1")]);
        System.IO.File.WriteAllText(
            folder["out/.platform-render"], $"../outside.txt\n{folder["outside.txt"]}\na/../../outside.txt\n");

        target.Write([File("a.yaml", "1")]);

        Assert.True(System.IO.File.Exists(folder["outside.txt"]));
    }

    [Fact]
    public async Task A_folder_with_other_files_is_refused_unless_forced()
    {
        using var folder = new TemporaryFolder();
        System.IO.File.WriteAllText(folder["notes.md"], "mine");
        var run = new CommandRun();

        var refused = await run.RunAsync("render", "-s", "prod", "--quiet", "--out", folder.Path);
        var files = folder.Files();
        var forced = await run.RunAsync("render", "-s", "prod", "--quiet", "--out", folder.Path, "--force");

        Assert.Equal(
            new CommandOutcome(
                1,
                $"error PLT4007: --out: The folder {folder.Path} holds files that no render put there. "
                + "Name an empty folder, or add --force to write among them.\n",
                ""),
            refused);
        Assert.Equal(["notes.md"], files);
        Assert.Equal(new CommandOutcome(0, "", ""), forced);
        Assert.Contains("notes.md", folder.Files(), StringComparer.Ordinal);
        Assert.Contains("graph.json", folder.Files(), StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_stack_with_errors_leaves_an_earlier_render_as_it_was()
    {
        using var folder = new TemporaryFolder();
        await new CommandRun().RunAsync("render", "-s", "prod", "--out", folder.Path);
        var before = folder.Files();
        var broken = SampleGraph.Of(SampleGraph.Schedule with { Version = null, Dependencies = [] });

        var outcome = await new CommandRun { Engine = (_, _) => Task.FromResult(CommandRun.Result(broken)) }
            .RunAsync("render", "-s", "prod", "--out", folder.Path);

        Assert.Equal(5, outcome.ExitCode);
        Assert.Equal(before, folder.Files());
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_told_with_the_reason()
    {
        using var folder = new TemporaryFolder();
        System.IO.File.WriteAllText(folder["file"], "");

        var outcome = await new CommandRun().RunAsync("render", "-s", "prod", "--quiet", "--out", folder["file/out"]);

        Assert.Equal(1, outcome.ExitCode);
        Assert.StartsWith(
            $"error PLT4008: --out: The folder {folder["file/out"]} could not be written whole: ",
            outcome.Out,
            StringComparison.Ordinal);
    }

    private static RenderedFile File(string path, string text) => RenderedFile.Text(path, text);
}
