using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Platform.Components.SecurityFindings;

/// <summary>A service whose findings come over EventBridge: which events are its findings, and what is said of one.</summary>
internal sealed record FindingSource
{
    private static readonly JsonSerializerOptions Writing = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Name in logical names, such as <c>guardduty</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Name as people write it.</summary>
    public required string Title { get; init; }

    /// <summary>End of the topic's name, which begins with the deployment's id: that of seed 001.</summary>
    public required string TopicSuffix { get; init; }

    /// <summary>What an event must look like, for findings of a class.</summary>
    public required Func<FindingClass, JsonObject> Pattern { get; init; }

    /// <summary>Parts of an event that a message names, as JSONPath.</summary>
    public required ImmutableSortedDictionary<string, string> Paths { get; init; }

    /// <summary>The message behind its first line, with names of <see cref="Paths"/> in angle brackets.</summary>
    public required string Message { get; init; }

    /// <summary>The pattern as text; the same each time.</summary>
    /// <param name="one">The class.</param>
    /// <returns>JSON.</returns>
    public string PatternText(FindingClass one) => Pattern(one).ToJsonString(Writing);

    /// <summary>The whole message: one quoted string a line, as EventBridge wants text.</summary>
    /// <param name="one">The class.</param>
    /// <returns>The template.</returns>
    public string Template(FindingClass one) => string.Join(
        '\n',
        Message.Split('\n').Prepend($"{one.Priority} {Title} finding, {one.Name}").Select(line => $"\"{line}\""));
}
