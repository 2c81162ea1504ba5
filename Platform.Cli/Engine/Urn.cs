namespace Platform.Cli.Engine;

/// <summary>URNs as Pulumi's engine makes them: <c>urn:pulumi:STACK::PROJECT::PARENTTYPE$TYPE::NAME</c>.</summary>
internal static class Urn
{
    /// <summary>The type of the root resource.</summary>
    public const string RootType = "pulumi:pulumi:Stack";

    private const string Separator = "::";

    /// <summary>The URN of a resource.</summary>
    /// <param name="stack">The stack's short name.</param>
    /// <param name="project">The project's name.</param>
    /// <param name="parent">The parent's URN, or <c>""</c>. The root stack adds nothing to a child's type.</param>
    /// <param name="type">The resource's type token.</param>
    /// <param name="name">The resource's logical name.</param>
    public static string Create(string stack, string project, string parent, string type, string name)
    {
        var parentType = QualifiedType(parent);
        return parentType is "" or RootType
            ? $"urn:pulumi:{stack}::{project}::{type}::{name}"
            : $"urn:pulumi:{stack}::{project}::{parentType}${type}::{name}";
    }

    /// <summary>The URN of a resource below another one, in the same stack.</summary>
    public static string Below(string parent, string type, string name)
    {
        var parts = parent.Split(Separator, 4);
        return Create(parts[0]["urn:pulumi:".Length..], parts[1], parent, type, name);
    }

    /// <summary>The types of the resource and of those above it, joined by <c>$</c>; <c>""</c> for no URN.</summary>
    public static string QualifiedType(string urn) =>
        urn.Split(Separator, 4) is [_, _, var type, _] ? type : "";
}
