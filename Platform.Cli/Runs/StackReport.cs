using Platform.Cli.Comparison;
using Platform.Cli.Engine;
using Platform.Cli.Graph;
using Platform.Configuration;
using Platform.Findings;

namespace Platform.Cli.Runs;

/// <summary>What came of reading and running a stack: the one thing that screens and documents are made from.</summary>
internal sealed record StackReport
{
    /// <summary>The stack's short name.</summary>
    public required string Stack { get; init; }

    /// <summary>The configuration file as people type it, relative to the working directory.</summary>
    public required string ConfigFile { get; init; }

    /// <summary>
    /// Account, region and partition; <c>null</c> without AWS, or where the configuration could not be read.
    /// </summary>
    public AwsPlace? Aws { get; init; }

    /// <summary>What in names and ARNs says which stack it is.</summary>
    public StackIdentity Identity { get; init; } = StackIdentity.None;

    /// <summary>The configuration; <c>null</c> where it has errors.</summary>
    public PlatformConfig? Config { get; init; }

    /// <summary>Everything found, sorted.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>What the program registered; <c>null</c> where it was not run or did not end well.</summary>
    public ResourceGraph? Graph { get; init; }

    /// <summary>How long it took.</summary>
    public TimeSpan Duration { get; init; }

    /// <summary>How it ended; one of <see cref="ExitCode"/>.</summary>
    public required int ExitCode { get; init; }

    /// <summary>Whether nothing stands in the way of an update.</summary>
    public bool Succeeded => ExitCode == Runs.ExitCode.Ok;

    /// <summary>Number of errors.</summary>
    public int Errors => Findings.Count(finding => finding.Severity == Severity.Error);

    /// <summary>Number of warnings.</summary>
    public int Warnings => Findings.Count(finding => finding.Severity == Severity.Warning);
}
