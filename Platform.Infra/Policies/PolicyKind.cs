namespace Platform.Policies;

/// <summary>The kinds of Kyverno's policies.</summary>
public static class PolicyKind
{
    /// <summary>The kind of the object that a body is made into.</summary>
    /// <param name="body">The body.</param>
    /// <returns>The kind.</returns>
    public static string Kind(this PolicyBody body) => body switch
    {
        PolicyBody.Validating => "ValidatingPolicy",
        PolicyBody.Mutating => "MutatingPolicy",
        PolicyBody.Generating => "GeneratingPolicy",
        PolicyBody.Images => "ImageValidatingPolicy",
        _ => throw new ArgumentException("The body is of an unknown kind.", nameof(body)),
    };
}
