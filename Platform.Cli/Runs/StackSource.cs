using Platform.Cli.Engine;
using Platform.Configuration;
using Platform.Findings;

namespace Platform.Cli.Runs;

/// <summary>A stack's configuration as it was found on disk.</summary>
internal sealed record StackSource
{
    /// <summary>The configuration file as people type it.</summary>
    public required string ConfigFile { get; init; }

    /// <summary>The project's folder; <c>null</c> where there is none.</summary>
    public ProjectFolder? Project { get; init; }

    /// <summary>The file; <c>null</c> where it could not be found.</summary>
    public StackFile? File { get; init; }

    /// <summary>The configuration; <c>null</c> where it has errors.</summary>
    public PlatformConfig? Config { get; init; }

    /// <summary>What is wrong with it.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>Account, region and partition; <c>null</c> without AWS.</summary>
    public AwsPlace? Aws =>
        Config?.Aws is { } aws && RegionCatalog.Find(aws.Region) is { } region
            ? new AwsPlace(region.Partition, region.Name, aws.AccountId)
            : null;

    /// <summary>Finds, reads and validates a stack's file.</summary>
    /// <param name="settings">Which stack.</param>
    /// <param name="workingDirectory">Where the command was started.</param>
    /// <param name="program">The program's executable; its project is taken where none is nearer.</param>
    /// <param name="time">Tells the day, for what is over by then.</param>
    public static StackSource Read(
        StackSettings settings, string workingDirectory, string program, TimeProvider time)
    {
        var project = ProjectFolder.Find(workingDirectory) ?? ProjectFolder.Find(Path.GetDirectoryName(program)!);
        var shown = settings.ConfigFile ?? Shown(project, settings.Stack, workingDirectory);
        var source = new StackSource { ConfigFile = shown, Project = project };
        if (project is null)
        {
            return source.With(
                FindingCatalogue.NoProject, "",
                $"There is no Pulumi.yaml in {workingDirectory} or above it, nor above the program.",
                "Start the command in the folder of the project.");
        }

        if (settings.ConfigFile is null && !project.Stacks().Contains(settings.Stack, StringComparer.Ordinal))
        {
            return source.With(
                FindingCatalogue.UnknownStack, "--stack", StacksText(settings.Stack, project), "Name one that exists.");
        }

        var path = settings.ConfigFile is null
            ? project.StackFile(settings.Stack)
            : Path.GetFullPath(settings.ConfigFile, workingDirectory);
        var file = StackFile.Read(path, shown);
        var result = PlatformConfigReader.Read(file, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));
        return source with { File = file, Config = result.Config, Findings = result.Findings };
    }

    private static string Shown(ProjectFolder? project, string stack, string workingDirectory) =>
        project is null
            ? $"Pulumi.{stack}.yaml"
            : Nearest(workingDirectory, project.StackFile(stack));

    // Relative where that is shorter to read.
    private static string Nearest(string workingDirectory, string file)
    {
        var relative = Path.GetRelativePath(workingDirectory, file).Replace('\\', '/');
        return relative.Length < file.Length ? relative : file;
    }

    private static string StacksText(string stack, ProjectFolder project)
    {
        var stacks = project.Stacks();
        var there = stacks.Count == 0 ? "there are no stacks" : $"the stacks are {string.Join(", ", stacks)}";
        return $"There is no stack \"{stack}\": {there}.";
    }

    private StackSource With(FindingCode code, string path, string message, string fix) =>
        this with { Findings = [new Finding(code.Code, code.Severity, path, message, fix)] };
}
