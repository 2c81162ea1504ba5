using Platform.Policies;

namespace Platform.Components.Governance.TenancyPolicies;

/// <summary>Namespaces for examples.</summary>
internal static class TeamNamespaceExamples
{
    /// <summary>A namespace that is made.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="labels">Its labels beside the one that the API server gives, as members of a JSON object.</param>
    /// <returns>The object as JSON.</returns>
    public static string Of(string name, string labels = "")
    {
        var own = $"\"kubernetes.io/metadata.name\": \"{name}\"";
        var all = labels.Length == 0 ? own : $"{own}, {labels}";
        return $$"""{"apiVersion": "v1", "kind": "Namespace", "metadata": {"name": "{{name}}", "labels": { {{all}} } } }""";
    }

    /// <summary>A namespace that a mutating policy changes.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="labels">Its labels before, as members of a JSON object.</param>
    /// <param name="after">Its labels after.</param>
    /// <returns>The example.</returns>
    public static PolicyExample Changed(string name, string labels, string after) => new()
    {
        Name = name,
        Expected = ExampleResult.Pass,
        Given = Of(name, labels),
        Made = Of(name, after),
    };

    /// <summary>A namespace that a policy leaves alone.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="labels">Its labels, as members of a JSON object.</param>
    /// <returns>The example.</returns>
    public static PolicyExample Left(string name, string labels = "") =>
        new() { Name = name, Expected = ExampleResult.Skip, Given = Of(name, labels) };
}
