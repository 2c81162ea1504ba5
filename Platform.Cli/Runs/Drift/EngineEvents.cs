using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Platform.Cli.Runs.Drift;

/// <summary>What the events of a preview say.</summary>
/// <param name="Resources">The resources that differ, in the order of their URNs.</param>
/// <param name="Count">How many operations Pulumi counts, without those that change nothing.</param>
/// <param name="Errors">Messages of errors.</param>
/// <param name="IsComplete">Whether the preview came to its end.</param>
internal sealed partial record EngineEvents(
    ImmutableArray<DriftedResource> Resources, int Count, ImmutableArray<string> Errors, bool IsComplete)
{
    private static readonly ImmutableHashSet<string> Harmless =
        ImmutableHashSet.Create(StringComparer.Ordinal, "same", "read", "refresh", "read-discard", "discard");

    /// <summary>
    /// Reads events as the Pulumi CLI streams them: a JSON object a line (pulumi: sdk/go/common/apitype/events.go).
    /// </summary>
    /// <param name="output">The lines; such as are no events are passed over.</param>
    public static EngineEvents Read(string output)
    {
        var resources = new SortedDictionary<string, DriftedResource>(StringComparer.Ordinal);
        var errors = ImmutableArray.CreateBuilder<string>();
        JsonObject? changes = null;
        foreach (var line in output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var one = Parse(line);
            if (one?["resOutputsEvent"]?["metadata"] is JsonObject step && Resource(step) is { } resource)
            {
                // A replacement comes as several steps of one resource.
                if (resource.Operation == "replace" || !resources.ContainsKey(resource.Urn))
                {
                    resources[resource.Urn] = resource;
                }
            }
            else if (one?["diagnosticEvent"] is JsonObject said && Text(said["severity"]) == "error")
            {
                errors.Add(FirstLine(Text(said["message"])));
            }
            else if (one?["summaryEvent"] is JsonObject summary)
            {
                changes = summary["resourceChanges"] as JsonObject ?? [];
            }
        }

        return new EngineEvents(
            [.. resources.Values],
            (changes ?? []).Where(pair => !Harmless.Contains(pair.Key)).Sum(pair => Number(pair.Value)),
            errors.ToImmutable(),
            changes is not null);
    }

    private static DriftedResource? Resource(JsonObject step)
    {
        var operation = Text(step["op"]);
        return operation.Length == 0 || Harmless.Contains(operation)
            ? null
            : new DriftedResource(operation, Text(step["urn"]), Text(step["type"]), Fields(step));
    }

    private static ImmutableArray<string> Fields(JsonObject step) =>
    [
        .. (step["detailedDiff"] is JsonObject { Count: > 0 } detailed
            ? detailed.Select(pair => pair.Key)
            : (step["diffs"] as JsonArray ?? []).Select(Text)).Order(StringComparer.Ordinal),
    ];

    private static JsonObject? Parse(string line)
    {
        try
        {
            return JsonNode.Parse(line) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string Text(JsonNode? node) =>
        node is JsonValue value && value.TryGetValue<string>(out var text) ? text : "";

    private static int Number(JsonNode? node) =>
        node is JsonValue value && value.TryGetValue<int>(out var number) ? number : 0;

    private static string FirstLine(string text) => Color().Replace(text, "").Trim().Split('\n')[0].Trim();

    // Messages have the engine's tags for colors in them, whatever --color says (pulumi: sdk/go/common/diag/colors).
    [GeneratedRegex("<\\{%[^%]*%\\}>", RegexOptions.ExplicitCapture)]
    private static partial Regex Color();
}
