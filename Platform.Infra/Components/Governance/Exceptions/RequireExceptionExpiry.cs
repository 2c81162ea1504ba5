using Platform.Policies;

namespace Platform.Components.Governance.Exceptions;

/// <summary>
/// Exceptions made by hand have an owner, a reason and a day on which they end, which is not past. An exception of the old
/// kind, from <c>kyverno.io</c>, has no such day, and nothing here needs one.
/// </summary>
internal static class RequireExceptionExpiry
{
    private const string Far = "2099-12-31T00:00:00Z";

    /// <summary>The policy.</summary>
    public static Policy Definition { get; } = new()
    {
        Name = "require-exception-expiry",
        Title = "Exceptions have an owner, a reason and an end",
        Why = "An exception that nobody remembers is a hole in the policy for ever.",
        Match = new PolicyMatch
        {
            Resources =
            [
                new("policies.kyverno.io", "*", ["policyexceptions"], ["CREATE", "UPDATE"]),
                new("kyverno.io", "*", ["policyexceptions"], ["CREATE", "UPDATE"]),
            ],
        },
        Conditions = [new("is-not-going", "!has(object.metadata.deletionTimestamp)")],
        Body = new PolicyBody.Validating
        {
            Actions = PolicyActions.Everywhere(PolicyAction.Deny),
            InBackground = false,
            Rules =
            [
                Annotated(ExceptionNames.Owner, "who answers for it"),
                Annotated(ExceptionNames.Reason, "why it is needed, and what will end it"),
                new PolicyRule
                {
                    Expression = "has(object.spec.expiresAt)",
                    Message = "The exception has no end. Give spec.expiresAt.",
                },
                new PolicyRule
                {
                    Expression = "timestamp(object.spec.expiresAt) > time.now()",
                    Message = "The exception is over. Give a later spec.expiresAt, or remove it.",
                },
            ],
        },
        Examples =
        [
            Example("whole", "a", "b", Far, true),
            Example("long-reason", "team-shop", "The image of the vendor runs as root; gone with its 2.0.", Far, true),
            Example("person", "kim@example.com", "r", Far, true),
            Example("tomorrow-is-enough", "a", "b", "2098-01-01T00:00:00Z", true),
            Example("with-offset", "a", "b", "2098-01-01T00:00:00+02:00", true),
            Example("last-second", "a", "b", "2098-12-31T23:59:59Z", true),
            Example("one-letter", "o", "r", Far, true),
            Example("many-words", "team shop", "not yet", Far, true),
            Example("no-owner", "", "b", Far, false),
            Example("no-reason", "a", "", Far, false),
            Example("neither", "", "", Far, false),
            Example("over", "a", "b", "2020-01-01T00:00:00Z", false),
            Example("long-over", "a", "b", "1999-01-01T00:00:00Z", false),
            Example("over-with-offset", "a", "b", "2020-01-01T00:00:00+02:00", false),
            Example("endless", "a", "b", "", false),
            Example("nothing", "", "", "", false),
            Example("old-kind", "a", "b", "", false) with
            {
                Given = Given("old-kind", "a", "b", "").Replace(
                    "policies.kyverno.io/v1", "kyverno.io/v2", StringComparison.Ordinal),
            },
        ],
    };

    private static PolicyRule Annotated(string annotation, string what) => new()
    {
        Expression = $"object.metadata.?annotations[?'{annotation}'].orValue('') != ''",
        Message = $"The exception does not say {what}. Say it in the annotation {annotation}.",
    };

    private static PolicyExample Example(string name, string owner, string reason, string expires, bool passes) => new()
    {
        Name = name,
        Expected = passes ? ExampleResult.Pass : ExampleResult.Fail,
        Given = Given(name, owner, reason, expires),
    };

    private static string Given(string name, string owner, string reason, string expires)
    {
        var end = expires.Length == 0 ? "" : $"\"expiresAt\": \"{expires}\", ";
        return $$"""
            {"apiVersion": "policies.kyverno.io/v1", "kind": "PolicyException",
             "metadata": {"name": "{{name}}", "namespace": "{{ExceptionNames.Namespace}}",
               "annotations": {"{{ExceptionNames.Owner}}": "{{owner}}", "{{ExceptionNames.Reason}}": "{{reason}}"} },
             "spec": { {{end}} "policyRefs": [{"kind": "ValidatingPolicy", "name": "require-pod-probes"}] } }
            """;
    }
}
