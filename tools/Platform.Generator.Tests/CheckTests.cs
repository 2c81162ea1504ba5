namespace Platform.Generator.Tests;

public sealed class CheckTests
{
    private const string Thing = "{description: A thing., inputs: {size: int Size.}}";
    private const string Generated = "sdk/Pulumi.Aws/Generated";

    [Fact]
    public void Writing_makes_the_check_pass_and_is_repeatable()
    {
        using var repository = SchemaRepository.Standard(Thing);

        Assert.Equal((0, "4 generated files are up to date\n", ""), Run(repository, check: false));
        Assert.Equal((0, "", ""), Run(repository, check: true));
        Assert.Equal((0, "4 generated files are up to date\n", ""), Run(repository, check: false));
    }

    [Fact]
    public void The_check_lists_what_differs_is_missing_or_is_orphaned()
    {
        using var repository = SchemaRepository.Standard(Thing);
        Run(repository, check: false);
        repository.Write($"{Generated}/Utilities.cs", "// edited by hand\n");
        repository.Write($"{Generated}/S3/Former.cs", "// nobody wants this any more\n");
        File.Delete(Path.Combine(repository.Path, $"{Generated}/S3/ThingArgs.cs"));

        Assert.Equal(
            (1, "", $"""
            orphaned {Generated}/S3/Former.cs
            missing  {Generated}/S3/ThingArgs.cs
            differs  {Generated}/Utilities.cs
            3 generated files differ from their sources: run `make gen`

            """),
            Run(repository, check: true));
        Assert.Equal("// edited by hand\n", repository.Read($"{Generated}/Utilities.cs"));
    }

    [Fact]
    public void Writing_mends_files_and_removes_orphans()
    {
        using var repository = SchemaRepository.Standard(Thing);
        Run(repository, check: false);
        repository.Write($"{Generated}/Utilities.cs", "// edited by hand\n");
        repository.Write($"{Generated}/S3/Former.cs", "// nobody wants this any more\n");

        Run(repository, check: false);

        Assert.False(repository.Has($"{Generated}/S3/Former.cs"));
        Assert.Equal((0, "", ""), Run(repository, check: true));
    }

    [Fact]
    public void A_finding_leaves_everything_as_it_was()
    {
        using var repository = SchemaRepository.Standard("{description: A thing., inputs: {size: integer Size.}}");

        var (code, _, error) = Run(repository, check: false);

        Assert.Equal(1, code);
        Assert.Equal(
            "tools/schemas/aws/s3/Thing.yaml:1: 'integer' is not a type (size); write string, list<Rule> or the like\n",
            error);
        Assert.False(repository.Has($"{Generated}/Utilities.cs"));
    }

    [Fact]
    public void The_generated_files_of_this_repository_are_up_to_date()
    {
        var repository = CommandLine.FindRepository(AppContext.BaseDirectory);
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };

        CommandLine.Run(repository, check: true, output, error);

        Assert.Equal("", error.ToString());
    }

    private static (int Code, string Output, string Error) Run(SchemaRepository repository, bool check)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var code = CommandLine.Run(repository.Path, check, output, error);
        return (code, output.ToString(), error.ToString());
    }
}
