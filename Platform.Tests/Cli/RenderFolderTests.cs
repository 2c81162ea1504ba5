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

    [Fact]
    public void A_file_of_somebody_elses_in_the_way_is_replaced_by_force_only()
    {
        using var folder = new TemporaryFolder();
        var target = new RenderFolder(folder.Path);
        target.Write([File("a.yaml", "1")]);
        System.IO.File.WriteAllText(folder["b.yaml"], "mine");

        var refused = Assert.Throws<IOException>(() => target.Write([File("a.yaml", "2"), File("b.yaml", "2")]));

        Assert.Equal("b.yaml is in the way and no render wrote it; --force replaces it.", refused.Message);
        Assert.Equal("1", System.IO.File.ReadAllText(folder["a.yaml"]));
        Assert.Equal("mine", System.IO.File.ReadAllText(folder["b.yaml"]));
        Assert.Equal(new RenderCounts(2, 0, 0), target.Write([File("a.yaml", "2"), File("b.yaml", "2")], force: true));
    }

    [Fact]
    public void A_folder_where_a_file_should_be_is_a_fault_of_the_disk()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["a.yaml"]);
        System.IO.File.WriteAllText(folder["a.yaml/mine"], "mine");

        var fault = Record.Exception(() => new RenderFolder(folder.Path).Write([File("a.yaml", "1")], force: true));

        Assert.True(fault is IOException or UnauthorizedAccessException, $"{fault}");
        Assert.True(System.IO.File.Exists(folder["a.yaml/mine"]));
    }

    [Fact]
    public void Two_renders_at_once_do_not_mix()
    {
        using var folder = new TemporaryFolder();
        var target = new RenderFolder(folder.Path);
        target.Write([File("a.yaml", "1")]);

        using (System.IO.File.Open(
            folder[".platform-render.lock"], FileMode.Create, FileAccess.ReadWrite, FileShare.None))
        {
            var refused = Assert.Throws<IOException>(() => target.Write([File("b.yaml", "2")]));
            Assert.Equal("another render is writing to it.", refused.Message);
        }

        target.Write([File("b.yaml", "2")]);
        Assert.Equal([".platform-render", "b.yaml"], folder.Files());
    }

    [Theory]
    [InlineData("render", "--out: The folder DIR could not be written whole: ")]
    [InlineData("validate", "")]
    public async Task Names_that_need_one_file_are_told(string verb, string lead)
    {
        using var folder = new TemporaryFolder();
        var clash = SampleGraph.Of(Bucket("a:b"), Bucket("a_b"));
        var run = new CommandRun { Engine = (_, _) => Task.FromResult(CommandRun.Result(clash)) };
        string[] target = verb == "render" ? ["--out", folder["out"]] : [];

        var outcome = await run.RunAsync([verb, "-s", "prod", "--quiet", .. target]);

        Assert.Equal(1, outcome.ExitCode);
        Assert.StartsWith(
            $"error PLT4008: {lead}Two resources claim the file aws/s3-bucket/a_b.json: ",
            outcome.Out.Replace(folder["out"], "DIR", StringComparison.Ordinal),
            StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder["out"]));
    }

    private static Platform.Cli.Graph.GraphResource Bucket(string name) =>
        SampleGraph.Aws("aws:s3/bucket:Bucket", name, """{"bucket":"b"}""");

    private static RenderedFile File(string path, string text) => RenderedFile.Text(path, text);
}
