namespace Pulumi.Serialization;

/// <summary>The parts of a URN, <c>urn:pulumi:stack::project::parentType$type::name</c>, that a resource is made from.</summary>
/// <param name="Type">The resource's own type token, without the types of its parents.</param>
/// <param name="Name">The resource's name, which may contain <c>::</c>.</param>
internal sealed record UrnParts(string Type, string Name)
{
    /// <summary>Takes a URN apart.</summary>
    /// <exception cref="InvalidOperationException">It does not have four parts.</exception>
    public static UrnParts Parse(string urn) =>
        urn.Split("::", 4) is [_, _, var qualifiedType, var name]
            ? new UrnParts(qualifiedType[(qualifiedType.LastIndexOf('$') + 1)..], name)
            : throw new InvalidOperationException($"'{urn}' is not a URN: it needs stack, project, type and name.");
}
