using System.CommandLine;
using Platform.Cli.Runs;
using Platform.Cli.Terminal;

namespace Platform.Cli.Commands;

/// <summary>The arguments and options of <c>platform diff</c>.</summary>
internal sealed class DiffOptions
{
    private readonly Argument<string> _from = new("A") { Description = "The first stack: what there is" };

    private readonly Argument<string> _to = new("B") { Description = "The second stack: what there would be" };

    private readonly Option<string?> _fromFile = new("--config-file-a")
    {
        Description = "Read this file instead of Pulumi.<A>.yaml",
        HelpName = "FILE",
    };

    private readonly Option<string?> _toFile = new("--config-file-b")
    {
        Description = "Read this file instead of Pulumi.<B>.yaml",
        HelpName = "FILE",
    };

    private readonly Option<bool> _all = new("--all")
    {
        Description = "Show values too that differ only in deployment, domain, cluster, account or region",
    };

    private readonly Option<bool> _expectNoChanges = new("--expect-no-changes")
    {
        Description = "End with 7 where the stacks differ",
    };

    private readonly DisplayOptions _display = new();

    /// <summary>Adds the arguments and options to the verb.</summary>
    public void AddTo(Command command)
    {
        command.Add(_from);
        command.Add(_to);
        command.Add(_fromFile);
        command.Add(_toFile);
        command.Add(_all);
        command.Add(_expectNoChanges);
        _display.AddTo(command);
    }

    /// <summary>What was asked for.</summary>
    public DiffSettings Read(ParseResult result) => new(
        new StackSettings(result.GetRequiredValue(_from), result.GetValue(_fromFile)) { SameStandIns = true },
        new StackSettings(result.GetRequiredValue(_to), result.GetValue(_toFile)) { SameStandIns = true })
    {
        Output = _display.OutputOf(result),
        Color = _display.ColorOf(result),
        Quiet = _display.QuietOf(result),
        ShowAlike = result.GetValue(_all),
        ExpectNoChanges = result.GetValue(_expectNoChanges),
    };
}

/// <summary>What <c>platform diff</c> was asked for.</summary>
/// <param name="From">The first stack.</param>
/// <param name="To">The second stack.</param>
internal sealed record DiffSettings(StackSettings From, StackSettings To)
{
    /// <summary>A screen, a document or a comment.</summary>
    public required OutputFormat Output { get; init; }

    /// <summary>When to colour.</summary>
    public required ColorMode Color { get; init; }

    /// <summary>Whether only findings are shown.</summary>
    public bool Quiet { get; init; }

    /// <summary>Whether values that differ only in who the stack is are shown.</summary>
    public bool ShowAlike { get; init; }

    /// <summary>Whether a difference is a failure.</summary>
    public bool ExpectNoChanges { get; init; }
}
