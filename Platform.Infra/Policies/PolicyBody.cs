using System.Collections.Immutable;

namespace Platform.Policies;

/// <summary>What a policy does with an object that it looks at.</summary>
public abstract record PolicyBody
{
    private PolicyBody()
    {
    }

    /// <summary>Refuses or reports objects: a <c>ValidatingPolicy</c>.</summary>
    public sealed record Validating : PolicyBody
    {
        /// <summary>The rules, in order; the first that does not hold gives the message.</summary>
        public required ImmutableArray<PolicyRule> Rules { get; init; }

        /// <summary>What happens to an object that does not pass, by environment.</summary>
        public PolicyActions Actions { get; init; } = PolicyActions.Usual;

        /// <summary>What the audit log gets for each request: key and expression of a text.</summary>
        public ImmutableArray<PolicyExpression> AuditAnnotations { get; init; } = [];

        /// <summary>Whether requests are looked at; a policy that is not is for scans only.</summary>
        public bool AtAdmission { get; init; } = true;

        /// <summary>Whether what is there is scanned too; never with rules that read <c>request.userInfo</c>.</summary>
        public bool InBackground { get; init; } = true;

        /// <summary>Whether a request passes where the policy cannot be evaluated.</summary>
        public bool OpenOnFailure { get; init; }
    }

    /// <summary>Makes other objects: a <c>GeneratingPolicy</c>.</summary>
    public sealed record Generating : PolicyBody
    {
        /// <summary>What makes them, such as <c>generator.Apply(…)</c>, in order.</summary>
        public required ImmutableArray<string> Expressions { get; init; }

        /// <summary>Whether what was made follows the object that it was made for, and goes with it.</summary>
        public bool Synchronize { get; init; } = true;

        /// <summary>Whether what was there before the policy gets its objects too.</summary>
        public bool ForExisting { get; init; } = true;
    }

    /// <summary>Changes objects: a <c>MutatingPolicy</c>.</summary>
    public sealed record Mutating : PolicyBody
    {
        /// <summary>Server-side applies: expressions that give an <c>Object{…}</c>, in order.</summary>
        public required ImmutableArray<string> Applies { get; init; }

        /// <summary>Whether what was there before the policy is changed too.</summary>
        public bool ForExisting { get; init; }
    }

    /// <summary>Verifies signatures of images: an <c>ImageValidatingPolicy</c>.</summary>
    public sealed record Images : PolicyBody
    {
        /// <summary>Patterns of the images that must be signed, such as <c>registry.example.com/*</c>.</summary>
        public required ImmutableArray<string> Globs { get; init; }

        /// <summary>Who may have signed them.</summary>
        public required ImmutableArray<ImageAttestor> Attestors { get; init; }

        /// <summary>The rules, in order.</summary>
        public required ImmutableArray<PolicyRule> Rules { get; init; }

        /// <summary>Where images are in the object: a name, and an expression that gives a list of them.</summary>
        public ImmutableArray<PolicyExpression> Places { get; init; } = [];

        /// <summary>What happens to an object that does not pass, by environment.</summary>
        public PolicyActions Actions { get; init; } = PolicyActions.Usual;

        /// <summary>Helpers for credentials of registries, such as <c>amazon</c>.</summary>
        public ImmutableArray<string> CredentialHelpers { get; init; } = [];
    }
}
