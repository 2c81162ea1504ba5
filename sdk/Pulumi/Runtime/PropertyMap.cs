namespace Pulumi.Runtime;

/// <summary>
/// A map of property values in the SDK's neutral form: what the serialiser makes of resource arguments, what both
/// monitors take and give, and what the deserialiser reads.
/// </summary>
/// <remarks>
/// A value is one of: <c>null</c>, <see cref="bool"/>, <see cref="double"/>, <see cref="string"/>,
/// <see cref="PropertyList"/>, <see cref="PropertyMap"/>, <see cref="SecretValue"/>, <see cref="UnknownValue"/>,
/// <see cref="OutputValue"/>, <see cref="ResourceReferenceValue"/>, <see cref="Asset"/> or <see cref="Archive"/>.
/// Keys are ordinal; order is of no meaning here and is made ordinal where a value goes on the wire.
/// </remarks>
internal sealed class PropertyMap : Dictionary<string, object?>
{
    public PropertyMap()
        : base(StringComparer.Ordinal)
    {
    }

    public PropertyMap(int capacity)
        : base(capacity, StringComparer.Ordinal)
    {
    }
}

/// <summary>A list of property values in neutral form; see <see cref="PropertyMap"/> for the kinds of value.</summary>
internal sealed class PropertyList : List<object?>
{
    public PropertyList()
    {
    }

    public PropertyList(int capacity)
        : base(capacity)
    {
    }
}

/// <summary>A value that the engine stores encrypted and never shows.</summary>
/// <param name="Value">The value in neutral form.</param>
internal sealed record SecretValue(object? Value);

/// <summary>A value that is not known before the update runs.</summary>
internal sealed class UnknownValue
{
    private UnknownValue()
    {
    }

    /// <summary>The one instance: every unknown is like every other.</summary>
    public static UnknownValue Instance { get; } = new();
}

/// <summary>A value with its secretness and dependencies, sent where the engine accepts output values.</summary>
/// <param name="Value">The value in neutral form; of no meaning where <paramref name="IsKnown"/> is false.</param>
/// <param name="IsKnown">Whether the value is known.</param>
/// <param name="IsSecret">Whether the value is a secret.</param>
/// <param name="Dependencies">URNs of the resources the value comes from, in ordinal order.</param>
internal sealed record OutputValue(object? Value, bool IsKnown, bool IsSecret, IReadOnlyList<string> Dependencies);

/// <summary>A reference to a resource as a property value.</summary>
/// <param name="Urn">The resource's URN.</param>
/// <param name="Id">
/// The id of a custom resource, <c>""</c> while it is unknown; <c>null</c> for a component.
/// </param>
/// <param name="PackageVersion">The version of the resource's package, or <c>""</c>.</param>
internal sealed record ResourceReferenceValue(string Urn, string? Id, string PackageVersion);
