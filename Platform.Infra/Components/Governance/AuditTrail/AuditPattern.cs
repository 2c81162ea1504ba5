using System.Collections.Immutable;

namespace Platform.Components.Governance.AuditTrail;

/// <summary>
/// Conditions of CloudWatch's filter patterns for JSON (CloudWatch Logs user guide, filter pattern syntax). What a
/// pattern says of a field that an event lacks is written down for <c>NOT EXISTS</c> only, so that no condition here is
/// met by a missing field: those with <c>!=</c> are on fields that each event has, or stand beside one that asks for
/// the field.
/// </summary>
internal static class AuditPattern
{
    /// <summary>Characters that a pattern may have (CloudWatch Logs API reference, PutMetricFilter).</summary>
    public const int Longest = 1024;

    /// <summary>A field is exactly a text, or matches it where it has asterisks.</summary>
    /// <param name="field">Path of the field, without <c>$.</c>.</param>
    /// <param name="text">The text.</param>
    public static string Is(string field, string text) => $"($.{field} = \"{text}\")";

    /// <summary>A field has one of some texts.</summary>
    /// <param name="field">Path of the field, without <c>$.</c>.</param>
    /// <param name="texts">The texts.</param>
    public static string IsOneOf(string field, params IEnumerable<string> texts) =>
        Any([.. texts.Select(text => Is(field, text))]);

    /// <summary>A field has another text.</summary>
    /// <param name="field">Path of the field, without <c>$.</c>; every event has it.</param>
    /// <param name="text">The text, with asterisks for anything.</param>
    public static string IsNot(string field, string text) => $"($.{field} != \"{text}\")";

    /// <summary>One of some conditions holds.</summary>
    /// <param name="conditions">The conditions.</param>
    public static string Any(params IEnumerable<string> conditions) => $"({string.Join(" || ", conditions)})";

    /// <summary>All of some conditions hold.</summary>
    /// <param name="conditions">The conditions.</param>
    public static string Both(params IEnumerable<string> conditions) => $"({string.Join(" && ", conditions)})";

    /// <summary>The pattern for events that meet all conditions.</summary>
    /// <param name="conditions">The conditions.</param>
    public static string All(IEnumerable<string> conditions) => $"{{ {string.Join(" && ", conditions)} }}";

    /// <summary>The request was granted, and its answer is complete.</summary>
    public static ImmutableArray<string> Done { get; } =
        [Is("stage", "ResponseComplete"), "($.responseStatus.code >= 200)", "($.responseStatus.code < 300)"];

    /// <summary>Nothing is only tried: <c>--dry-run=server</c> has this in its address.</summary>
    public static string NoTrial { get; } = IsNot("requestURI", "*dryRun=All*");

    /// <summary>The request was a person's.</summary>
    /// <param name="automation">Beginnings of names of users that are no people.</param>
    /// <returns>A condition for each beginning.</returns>
    public static ImmutableArray<string> People(ImmutableArray<string> automation) =>
        [.. ((ImmutableArray<string>)["system:", "eks:", .. automation]).Select(one => IsNot("user.username", $"{one}*"))];
}
