using NodaTime;
using Platform.Calendar;
using Platform.Cli.Runs;
using Platform.Cli.Terminal;
using Platform.Configuration;
using Platform.Findings;

namespace Platform.Cli.Commands.Freeze;

/// <summary>What came of asking the calendar: the one thing that screen and documents are made from.</summary>
internal sealed record FreezeAnswer
{
    /// <summary>The stack's short name.</summary>
    public required string Stack { get; init; }

    /// <summary>The moment that was asked about; <c>null</c> where it could not be read.</summary>
    public Instant? At { get; init; }

    /// <summary>The status; <c>null</c> where an error stands in the way.</summary>
    public FreezeStatus? Status { get; init; }

    /// <summary>The next occurrence of a window, where deployments are open.</summary>
    public FreezeInterval? Next { get; init; }

    /// <summary>Everything found.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>How the command ends; one of <see cref="Runs.ExitCode"/>.</summary>
    public required int ExitCode { get; init; }

    /// <summary>Asks.</summary>
    public static FreezeAnswer Of(CommandHost host, StackSettings stack, FreezeQuestion question)
    {
        var source = StackSource.Read(stack, host.WorkingDirectory, host.Program, host.Time);
        var now = Instant.FromDateTimeOffset(host.Time.GetUtcNow());
        var moment = question.At is { } text ? Moments.Read(text) : Seconds(now);
        List<Finding> findings = [.. source.Findings.Where(IsOurs)];
        if (moment is null)
        {
            findings.Add(Create(
                FindingCatalogue.Moment, "--at", $"\"{question.At}\" is not a moment with an offset from UTC.",
                $"Write it as RFC 3339 does: {Moments.Example}."));
        }

        var decided = question.OverrideFile is { } file ? Override(host, file, moment ?? now, findings) : null;
        var answer = new FreezeAnswer
        {
            Stack = stack.Stack,
            At = moment,
            Findings = findings,
            ExitCode = Runs.ExitCode.Configuration,
        };
        return source.Config is { } config && moment is { } at
            && findings.TrueForAll(finding => finding.Severity != Severity.Error)
                ? answer.With(config.Governance.Calendar, at, decided, question.ExpectOpen)
                : answer;
    }

    private FreezeAnswer With(CalendarConfig config, Instant at, FreezeOverride? decided, bool expectOpen)
    {
        var calendar = ConfiguredCalendar.Of(config);
        var status = calendar.At(at, decided);
        return this with
        {
            Status = status,
            Next = status.Frozen ? null : calendar.Between(at, at + Duration.FromDays(400)).FirstOrDefault(
                occurrence => occurrence.Start > at),
            Findings = [.. Findings, .. Uncompiled(config, at)],
            ExitCode = expectOpen && status.Frozen ? Runs.ExitCode.Policy : Runs.ExitCode.Ok,
        };
    }

    private static IEnumerable<Finding> Uncompiled(CalendarConfig config, Instant at)
    {
        var (from, through) = ConfiguredCalendar.Span(config);
        if (!config.Windows.IsEmpty && (at < from || at >= through))
        {
            yield return Create(
                FindingCatalogue.MomentNotCompiled, "platform:governance.calendar.compiledThrough",
                $"the cluster is told of windows from {Moments.Text(from)} to {Moments.Text(through)} only, and takes "
                + $"{Moments.Text(at)} for open.",
                "Set it to a later day.");
        }
    }

    private static FreezeOverride? Override(CommandHost host, string file, Instant moment, List<Finding> findings)
    {
        var path = Path.GetFullPath(file, host.WorkingDirectory);
        if (!File.Exists(path))
        {
            findings.Add(Create(
                FindingCatalogue.Override, "--override", $"the file {file} does not exist.", "Name one that does."));
            return null;
        }

        var (decided, said) = FreezeOverrideReader.Read(File.ReadAllText(path), file, moment);
        findings.AddRange(said);
        return decided;
    }

    // Warnings about the rest of the stack are for its own verbs; an error makes the whole configuration doubtful.
    private static bool IsOurs(Finding finding) =>
        finding.Severity == Severity.Error
        || finding.Path.StartsWith("platform:governance.calendar", StringComparison.Ordinal);

    private static Instant Seconds(Instant moment) => Instant.FromUnixTimeSeconds(moment.ToUnixTimeSeconds());

    private static Finding Create(FindingCode code, string path, string message, string fix) =>
        new(code.Code, code.Severity, path, message, fix);
}
