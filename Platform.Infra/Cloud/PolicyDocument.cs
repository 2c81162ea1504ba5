using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Platform.Cloud;

/// <summary>A policy as IAM, S3 and KMS read it.</summary>
/// <param name="Statements">The statements, in the order they are written.</param>
public sealed record PolicyDocument(params ImmutableArray<PolicyStatement> Statements)
{
    // The relaxed encoder leaves characters such as + alone; the text goes to AWS, never into HTML.
    private static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>
    /// The policy as JSON on one line. The same policy always gives the same text: lists and condition keys are in
    /// ordinal order, and a list of one is written as its element, as AWS itself returns it.
    /// </summary>
    /// <returns>The JSON text.</returns>
    public string ToJson()
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Writing))
        {
            writer.WriteStartObject();
            writer.WriteString("Version", "2012-10-17");
            writer.WriteStartArray("Statement");
            foreach (var statement in Statements)
            {
                Write(writer, statement);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void Write(Utf8JsonWriter writer, PolicyStatement statement)
    {
        writer.WriteStartObject();
        writer.WriteString("Sid", statement.Sid);
        writer.WriteString("Effect", statement.Effect == PolicyEffect.Allow ? "Allow" : "Deny");
        WritePrincipal(writer, statement.Principal);
        WriteList(writer, "Action", statement.Actions);
        if (!statement.Resources.IsEmpty)
        {
            WriteList(writer, "Resource", statement.Resources);
        }

        WriteConditions(writer, statement.Conditions);
        writer.WriteEndObject();
    }

    private static void WritePrincipal(Utf8JsonWriter writer, PolicyPrincipal? principal)
    {
        if (principal is null)
        {
            return;
        }

        if (principal == PolicyPrincipal.Anyone)
        {
            writer.WriteString("Principal", principal.Id);
            return;
        }

        writer.WriteStartObject("Principal");
        writer.WriteString(principal.Kind, principal.Id);
        writer.WriteEndObject();
    }

    private static void WriteConditions(Utf8JsonWriter writer, ImmutableArray<PolicyCondition> conditions)
    {
        if (conditions.IsEmpty)
        {
            return;
        }

        writer.WriteStartObject("Condition");
        foreach (var byOperator in conditions.GroupBy(condition => condition.Operator, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            writer.WriteStartObject(byOperator.Key);
            foreach (var byKey in byOperator.GroupBy(condition => condition.Key, StringComparer.Ordinal)
                .OrderBy(group => group.Key, StringComparer.Ordinal))
            {
                WriteList(writer, byKey.Key, [.. byKey.Select(condition => condition.Value)]);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private static void WriteList(Utf8JsonWriter writer, string name, ImmutableArray<string> values)
    {
        if (values.Length == 1)
        {
            writer.WriteString(name, values[0]);
            return;
        }

        writer.WriteStartArray(name);
        foreach (var value in values.Order(StringComparer.Ordinal))
        {
            writer.WriteStringValue(value);
        }

        writer.WriteEndArray();
    }
}
