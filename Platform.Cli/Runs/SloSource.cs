using System.Collections.Immutable;
using Platform.Components.Slo;
using Platform.Findings;
using Platform.Signals;
using Platform.Slo;
using Platform.Slo.Specs;

namespace Platform.Cli.Runs;

/// <summary>Objectives as they were found on disk, in a stack's file or in a file of their own.</summary>
internal sealed record SloSource
{
    /// <summary>The file as people type it.</summary>
    public required string File { get; init; }

    /// <summary>The objectives, by id; none where the file has errors.</summary>
    public ImmutableArray<ServiceLevelObjective> Slos { get; init; } = [];

    /// <summary>What goes for all of them.</summary>
    public SloOptions Options { get; init; } = new();

    /// <summary>Where the links of alerts lead.</summary>
    public SignalLinks Links { get; init; } = NoStack;

    /// <summary>What is wrong with the file.</summary>
    public ImmutableArray<Finding> Findings { get; init; } = [];

    /// <summary>How a verb ends that has nothing else to say.</summary>
    public int ExitCode => IsValid ? Runs.ExitCode.Ok : Runs.ExitCode.Configuration;

    /// <summary>Whether the objectives can be used.</summary>
    public bool IsValid => !Findings.Any(finding => finding.Severity == Severity.Error);

    // A file alone says nothing of where runbooks and dashboards are; --runbooks and --grafana do.
    private static SignalLinks NoStack { get; } = new("https://runbooks.example.com", "https://grafana.example.com");

    /// <summary>Reads a stack's file, or a spec file where one is named.</summary>
    /// <param name="settings">Which stack.</param>
    /// <param name="file">The spec file; <c>null</c> for the stack.</param>
    /// <param name="workingDirectory">Where the command was started.</param>
    /// <param name="program">The program's executable.</param>
    /// <param name="time">Tells the day, for what is over by then.</param>
    public static SloSource Read(
        StackSettings settings, string? file, string workingDirectory, string program, TimeProvider time)
    {
        if (file is not null)
        {
            return Read(file, workingDirectory);
        }

        var source = StackSource.Read(settings, workingDirectory, program, time);
        return source.Config is { } config
            ? new SloSource
            {
                File = source.ConfigFile,
                Slos = StackObjectives.Of(config),
                Options = StackObjectives.Options(config),
                Links = StackSignals.Links(config),
            }
            : new SloSource { File = source.ConfigFile, Findings = [.. source.Findings] };
    }

    /// <summary>Reads a spec file.</summary>
    /// <param name="file">The file as it was typed.</param>
    /// <param name="workingDirectory">Where the command was started.</param>
    public static SloSource Read(string file, string workingDirectory)
    {
        var spec = SloSpecFile.Read(Path.GetFullPath(file, workingDirectory), file);
        return new SloSource
        {
            File = file,
            Slos = spec.IsValid ? [.. spec.Slos.Select(one => one.Slo).OrderBy(slo => slo.Id, StringComparer.Ordinal)] : [],
            Options = spec.Options,
            Findings = spec.Findings,
        };
    }
}
