namespace Platform.Generator.Model;

/// <summary>One resource class with its arguments.</summary>
internal sealed record ResourceModel(string Name, string Module, string Token, string Description, SourceFile Source)
{
    /// <summary>Whether it is the package's provider.</summary>
    public bool IsProvider { get; init; }

    /// <summary>Whether it is a component that the package's plugin makes.</summary>
    public bool IsComponent { get; init; }

    /// <summary>What may be given.</summary>
    public required IReadOnlyList<PropertyModel> Inputs { get; init; }

    /// <summary>What comes back.</summary>
    public required IReadOnlyList<PropertyModel> Outputs { get; init; }

    /// <summary>Former tokens.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Outputs that are secret whatever was given.</summary>
    public IReadOnlyList<string> AdditionalSecretOutputs { get; init; } = [];

    /// <summary>Inputs that the class sets itself, by wire name.</summary>
    public IReadOnlyDictionary<string, string> Forced { get; init; } =
        new Dictionary<string, string>(StringComparer.Ordinal);
}

/// <summary>One nested object type.</summary>
internal sealed record ObjectModel(string Name, string Module, string Description, SourceFile Source)
{
    /// <summary>Its properties.</summary>
    public required IReadOnlyList<PropertyModel> Properties { get; init; }
}

/// <summary>A set of names for text values.</summary>
internal sealed record EnumModel(string Name, string Module, string Description, SourceFile Source)
{
    /// <summary>Whether a property of the type takes these values only, and no other text.</summary>
    public bool IsClosed { get; init; }

    /// <summary>C# name to wire value.</summary>
    public required IReadOnlyList<KeyValuePair<string, string>> Values { get; init; }
}
