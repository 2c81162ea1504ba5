using System.Collections.Immutable;
using System.Text;

namespace Platform.Signals.Routing;

/// <summary>
/// What messages say, as Alertmanager's templates. Tickets have none: the webhook gets Alertmanager's own JSON, in which
/// <c>runbook_url</c> and <c>dashboard_url</c> are annotations.
/// </summary>
internal static class MessageTemplates
{
    /// <summary>Name of the file, beside the configuration in Alertmanager's Secret.</summary>
    public const string File = "platform.tmpl";

    /// <summary>One line: priority, alert and cluster.</summary>
    public const string Title = """{{ template "platform.title" . }}""";

    /// <summary>
    /// The same as SNS takes it (API reference, Publish): at most 100 characters of ASCII, the first no space. Alertmanager
    /// shortens messages, but no subjects (notify/sns/sns.go), and SNS refuses one that does not fit: the page would be lost.
    /// </summary>
    public const string Subject = """{{ template "platform.subject" . }}""";

    /// <summary>The alerts in Slack's mark-up, with links.</summary>
    public const string SlackText = """{{ template "platform.slack.text" . }}""";

    /// <summary>The alerts as plain text, with addresses.</summary>
    public const string Text = """{{ template "platform.text" . }}""";

    /// <summary>The files by name.</summary>
    public static ImmutableSortedDictionary<string, string> Files { get; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal).Add(File, Read());

    private static string Read()
    {
        const string name = $"Platform.Signals.Routing.Templates.{File}";
        using var stream = typeof(MessageTemplates).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The program was built without {name}.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
