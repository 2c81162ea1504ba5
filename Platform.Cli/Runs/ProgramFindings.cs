using System.Text.RegularExpressions;
using Platform.Cli.Engine;
using Platform.Cli.Graph;
using Platform.Findings;

namespace Platform.Cli.Runs;

/// <summary>What a run of the program says is wrong.</summary>
internal static partial class ProgramFindings
{
    private const int ShownOutputLines = 20;

    /// <summary>The program's messages, and what its end means.</summary>
    public static IReadOnlyList<Finding> Of(EngineResult result, TimeSpan timeout)
    {
        var findings = result.Log.SelectMany(Findings).ToList();
        if (result.TimedOut)
        {
            findings.Add(Create(
                FindingCatalogue.ProgramTimeout, "",
                $"The program did not end within {timeout.TotalSeconds:0} s and was stopped.{Tail(result.Output)}",
                "Look for an output that nothing ever completes."));
        }
        else if (result.ExitCode != 0 && findings.TrueForAll(finding => finding.Severity != Severity.Error))
        {
            findings.Add(Create(
                FindingCatalogue.ProgramFailed, "",
                $"The program ended with exit code {result.ExitCode} and reported no error.{Tail(result.Output)}",
                "Mend the program."));
        }

        else if (result.ExitCode == 0 && !result.Graph.Resources.Any(IsStack))
        {
            findings.Add(Create(
                FindingCatalogue.ProgramFailed, "",
                $"The program ended well but registered no stack.{Tail(result.Output)}",
                "Let it run through Pulumi.Deployment.RunAsync."));
        }

        return findings;
    }

    /// <summary>How the command ends after such a run.</summary>
    public static int ExitCodeOf(EngineResult result, IEnumerable<Finding> findings)
    {
        var errors = findings.Where(finding => finding.Severity == Severity.Error).ToList();
        return result.TimedOut ? ExitCode.Timeout
            : errors.Count == 0 ? ExitCode.Ok
            : errors.TrueForAll(finding => IsConfiguration(finding.Code)) ? ExitCode.Configuration
            : ExitCode.Error;
    }

    private static IEnumerable<Finding> Findings(EngineMessage message)
    {
        if (message.Severity is not ("error" or "warning"))
        {
            return [];
        }

        // The program reports its own findings as the lines of one message.
        var own = message.Message.Split('\n').Select(line => OwnFinding().Match(line)).Where(match => match.Success);
        var findings = own.Select(Parse).ToList();
        return findings.Count > 0 ? findings : [Create(
            message.Severity == "error" ? FindingCatalogue.ProgramError : FindingCatalogue.ProgramWarning,
            message.Urn,
            message.Message.Trim(),
            message.Severity == "error" ? "Mend the program." : "Look whether it matters.")];
    }

    private static bool IsStack(GraphResource resource) => resource.Type is Urn.RootType;

    private static Finding Parse(Match match)
    {
        var code = match.Groups["code"].Value;
        return new Finding(
            code,
            match.Groups["severity"].Value == "error" ? Severity.Error : Severity.Warning,
            match.Groups["path"].Value,
            match.Groups["text"].Value.Trim(),
            $"See docs/errors/{code}.md.");
    }

    private static Finding Create(FindingCode code, string path, string message, string fix) =>
        new(code.Code, code.Severity, path, message, fix);

    private static bool IsConfiguration(string code) =>
        code.StartsWith("PLT1", StringComparison.Ordinal) || code.StartsWith("PLT2", StringComparison.Ordinal);

    private static string Tail(IReadOnlyList<string> output) =>
        output.Count == 0 ? "" : $" It wrote:\n{string.Join('\n', output.TakeLast(ShownOutputLines))}\n";

    [GeneratedRegex(@"^\s*(?<severity>error|warning) (?<code>PLT[12]\d{3}): (?:(?<path>platform:\S+): )?(?<text>.+)$")]
    private static partial Regex OwnFinding();
}
