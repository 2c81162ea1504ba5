using System.Text.RegularExpressions;
using Platform.Tests.Configuration;

namespace Platform.Tests.Docs;

/// <summary>The pages that people read: those at the top, and everything under <c>docs/</c>.</summary>
internal static partial class Pages
{
    /// <summary>Paths of all pages, from the repository's root.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        .. new[] { "README.md", "CONTRIBUTING.md", "CHANGELOG.md" }
            .Concat(Directory.EnumerateFiles(Repository.PathOf("docs"), "*.md", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(Repository.PathOf(), file)))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>A page's text.</summary>
    public static string Text(string page) => File.ReadAllText(Repository.PathOf(page));

    /// <summary>A text without its blocks of code, where links and headings are none.</summary>
    public static string Prose(string text) => Blocks().Replace(text, "");

    /// <summary>The links of a text that lead to a file or a heading.</summary>
    public static IEnumerable<string> Links(string text) => Link().Matches(Prose(text))
        .Select(match => match.Groups["to"].Value)
        .Where(link => !link.Contains("://", StringComparison.Ordinal) && !link.StartsWith("mailto:", StringComparison.Ordinal));

    /// <summary>The anchors that GitHub gives the headings of a text.</summary>
    public static IReadOnlySet<string> Anchors(string text)
    {
        HashSet<string> anchors = new(StringComparer.Ordinal);
        foreach (var heading in Heading().Matches(Prose(text)).Select(match => match.Groups["text"].Value))
        {
            var words = NotInAnchors().Replace(heading.Trim(), "").Replace(' ', '-');
            var anchor = string.Concat(words.Select(char.ToLowerInvariant));
            // The second heading of a name gets a number.
            var number = 0;
            while (!anchors.Add(number == 0 ? anchor : $"{anchor}-{number}"))
            {
                number++;
            }
        }

        return anchors;
    }

    [GeneratedRegex("^```.*?^```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Blocks();

    [GeneratedRegex(@"\]\((?<to>[^)\s]+)\)", RegexOptions.ExplicitCapture)]
    private static partial Regex Link();

    [GeneratedRegex("^#{1,6} (?<text>.+)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Heading();

    [GeneratedRegex(@"\]\([^)]*\)|[^\w\- ]")]
    private static partial Regex NotInAnchors();
}
