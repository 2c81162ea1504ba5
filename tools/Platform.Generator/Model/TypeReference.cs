namespace Platform.Generator.Model;

/// <summary>The type of a property, independent of how a language spells it.</summary>
internal abstract record TypeReference
{
    /// <summary>This type and every type written inside it.</summary>
    public IEnumerable<TypeReference> SelfAndParts() => this switch
    {
        ListType list => list.Item.SelfAndParts().Prepend(this),
        MapType map => map.Value.SelfAndParts().Prepend(this),
        EitherType either => either.First.SelfAndParts().Concat(either.Second.SelfAndParts()).Prepend(this),
        InputType input => input.Value.SelfAndParts().Prepend(this),
        _ => [this],
    };
}

/// <summary>A value without parts.</summary>
internal sealed record ScalarType(Scalar Kind) : TypeReference;

/// <summary>A list.</summary>
internal sealed record ListType(TypeReference Item) : TypeReference;

/// <summary>A map from text to one type.</summary>
internal sealed record MapType(TypeReference Value) : TypeReference;

/// <summary>One of two types, such as a port by number or by name.</summary>
internal sealed record EitherType(TypeReference First, TypeReference Second) : TypeReference;

/// <summary>An object type or an enumeration of a module.</summary>
internal sealed record NamedType(string Module, string Name) : TypeReference;

/// <summary>A resource class, whose values travel as references to resources.</summary>
internal sealed record ResourceType(string Module, string Name) : TypeReference;

/// <summary>Inside a plain property, a part that may be an output all the same.</summary>
internal sealed record InputType(TypeReference Value) : TypeReference;

/// <summary>The scalars that schemas know.</summary>
internal enum Scalar
{
    Text,
    Boolean,
    Integer,
    Number,

    /// <summary>Any value, typed as <c>object</c>.</summary>
    Any,

    /// <summary>Any JSON value, typed as <c>JsonElement</c>.</summary>
    Json,

    /// <summary>A Pulumi asset or archive.</summary>
    Asset,
}
