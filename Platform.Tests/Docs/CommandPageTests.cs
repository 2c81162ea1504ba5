using System.Text.RegularExpressions;
using Platform.Tests.Cli;
using Xunit;

namespace Platform.Tests.Docs;

public sealed partial class CommandPageTests
{
    [Fact]
    public async Task The_pages_name_every_verb_and_every_option()
    {
        var pages = Pages.Text("docs/cli.md") + Pages.Text("docs/slo.md");
        List<string> missing = [];
        var verbs = 0;
        Queue<string> open = new([""]);
        while (open.TryDequeue(out var verb))
        {
            var help = (await new CommandRun().RunAsync([.. verb.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"])).Out;
            verbs++;
            missing.AddRange(Options().Matches(help).Select(match => match.Value.Trim())
                .Where(option => option is not ("--help" or "--version") && !Regex.IsMatch(pages, $"{option}(?![a-z-])"))
                .Select(option => $"{verb} {option}"));
            var (_, commands) = help.Split("Commands:\n") is [var before, var after] ? (before, after) : (help, "");
            foreach (var name in Names().Matches(commands).Select(match => match.Value.Trim()))
            {
                open.Enqueue($"{verb} {name}".Trim());
            }

            if (!Regex.IsMatch(pages, $@"`(platform )?{Regex.Escape(verb)}(?![a-z-])"))
            {
                missing.Add(verb);
            }
        }

        Assert.True(verbs > 10, $"Only {verbs} verbs were found in the help.");
        Assert.Empty(missing);
    }

    [Fact]
    public void The_page_names_every_folder_and_file_of_a_render() =>
        Assert.All(
            Golden.RecordedBelow("prod").Select(file => file.Split('/')[1]).Distinct(StringComparer.Ordinal),
            name => Assert.Contains($"DIR/{name}", Pages.Text("docs/cli.md"), StringComparison.Ordinal));

    [GeneratedRegex(@"(?<=^  (?:-\w, )?)--[a-z-]+", RegexOptions.Multiline)]
    private static partial Regex Options();

    [GeneratedRegex("^  [a-z]+", RegexOptions.Multiline)]
    private static partial Regex Names();
}
