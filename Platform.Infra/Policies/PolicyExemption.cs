using System.Collections.Immutable;
using Platform.Configuration;

namespace Platform.Policies;

/// <summary>What some policies let pass until a day.</summary>
public sealed record PolicyExemption
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Who answers for it.</summary>
    public required string Owner { get; init; }

    /// <summary>Why it is needed.</summary>
    public required string Reason { get; init; }

    /// <summary>The policies, by kind and name.</summary>
    public required ImmutableArray<(string Kind, string Name)> Policies { get; init; }

    /// <summary>Conditions that must all hold for the exception to apply.</summary>
    public required ImmutableArray<PolicyExpression> Conditions { get; init; }

    /// <summary>When it ends, as RFC 3339 writes it.</summary>
    public required string ExpiresAt { get; init; }

    /// <summary>
    /// The exception that a configuration gives. Its end stands in it twice: Kyverno drops an exception whose
    /// <c>expiresAt</c> is past when it next reads its policies, and the condition holds it to the second until then
    /// (kyverno: pkg/cel/engine/exception.go).
    /// </summary>
    /// <param name="name">Its name.</param>
    /// <param name="config">Key <c>platform:governance.exceptions.NAME</c>.</param>
    /// <param name="policies">The policies of the stack.</param>
    /// <returns>The exception.</returns>
    public static PolicyExemption Of(string name, ExceptionConfig config, ImmutableArray<Policy> policies)
    {
        ArgumentNullException.ThrowIfNull(config);
        var end = $"{config.Expires}T00:00:00Z";
        return new PolicyExemption
        {
            Name = name,
            Owner = config.Owner,
            Reason = config.Reason,
            ExpiresAt = end,
            Policies =
            [
                .. policies.Where(policy => config.Policies.Contains(policy.Name, StringComparer.Ordinal))
                    .Select(policy => (policy.Body.Kind(), policy.Name)),
            ],
            Conditions =
            [
                new(
                    "in-namespace",
                    $"(has(object.metadata.namespace) ? object.metadata.namespace : object.metadata.name) in {List(config.Namespaces)}"),
                .. config.NamesBeginWith.IsEmpty ? (ReadOnlySpan<PolicyExpression>)[] :
                [
                    new(
                        "has-name",
                        $"{List(config.NamesBeginWith)}.exists(start, (has(object.metadata.name) ? object.metadata.name "
                        + ": object.metadata.generateName).startsWith(start))"),
                ],
                new("is-not-over", $"time.now() < timestamp({CelLiteral.Text(end)})"),
            ],
        };
    }

    private static string List(ImmutableArray<string> texts) =>
        $"[{string.Join(", ", texts.Order(StringComparer.Ordinal).Select(CelLiteral.Text))}]";
}
