using System.Text.Json.Nodes;

namespace Platform.Cli.Comparison;

/// <summary>One field in which two resources differ.</summary>
/// <param name="Path">
/// The field, such as <c>values.image.tag</c>: maps by key, lists by the name of an element or else by its number.
/// </param>
/// <param name="Change">How it differs.</param>
/// <param name="From">The first stack's value; <c>null</c> where it has none, or a null.</param>
/// <param name="To">The second stack's value.</param>
internal sealed record FieldDifference(string Path, Change Change, JsonNode? From, JsonNode? To);
