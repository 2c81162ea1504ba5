namespace Platform.Generator.Model;

/// <summary>One property of a resource or of an object type.</summary>
/// <param name="WireName">The name that travels to the engine.</param>
/// <param name="Name">The C# name.</param>
/// <param name="Type">Its type.</param>
/// <param name="Description">One line of what it is.</param>
internal sealed record PropertyModel(string WireName, string Name, TypeReference Type, string Description)
{
    /// <summary>Whether an input must be given.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Whether the arguments make every value given here secret.</summary>
    public bool IsSecret { get; init; }

    /// <summary>Whether it travels as JSON text, as a provider's configuration does.</summary>
    public bool IsJson { get; init; }

    /// <summary>Whether an input takes a bare value only, because its provider must know it at once.</summary>
    public bool IsPlain { get; init; }

    /// <summary>Whether an output of a resource may be null.</summary>
    public bool IsNullable { get; init; }

    /// <summary>The line of the source that it is written on.</summary>
    public int Line { get; init; } = 1;

    /// <summary>The value that the arguments start with.</summary>
    public DefaultValue? Default { get; init; }
}

/// <summary>
/// A value that arguments start with: a fixed one, a value of an enumeration, or the first set environment variable.
/// </summary>
internal sealed record DefaultValue(bool? Fixed, IReadOnlyList<string> Environment)
{
    /// <summary>The C# name of an enumeration's value.</summary>
    public string? Member { get; init; }
}
