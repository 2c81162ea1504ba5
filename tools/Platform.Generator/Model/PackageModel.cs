namespace Platform.Generator.Model;

/// <summary>One provider package: everything its generated project holds.</summary>
/// <param name="Name">The package's name in tokens, such as <c>aws</c>.</param>
/// <param name="Project">The project folder under <c>sdk/</c>, which is also the base namespace.</param>
/// <param name="Style">Which of the official generators' two shapes it has.</param>
/// <param name="Source">The file that describes the package.</param>
internal sealed record PackageModel(string Name, string Project, PackageStyle Style, SourceFile Source)
{
    /// <summary>The provider version sent with each resource; none where it is read from another package.</summary>
    public string? Version { get; init; }

    /// <summary>The modules by key; those of other packages are there to be referred to.</summary>
    public required IReadOnlyDictionary<string, ModuleModel> Modules { get; init; }

    /// <summary>The resources, in the order of their files.</summary>
    public IReadOnlyList<ResourceModel> Resources { get; init; } = [];

    /// <summary>The object types.</summary>
    public IReadOnlyList<ObjectModel> Objects { get; init; } = [];

    /// <summary>The enumerations.</summary>
    public IReadOnlyList<EnumModel> Enums { get; init; } = [];

    /// <summary>The last part of the base namespace, which names the package's attribute.</summary>
    public string ShortName => Project[(Project.LastIndexOf('.') + 1)..];
}

/// <summary>The two shapes of C# that the official generators give.</summary>
internal enum PackageStyle
{
    /// <summary>Arguments beside the resource, nested types in Inputs and Outputs, nullable optional outputs.</summary>
    Standard,

    /// <summary>All arguments in Types.Inputs, open classes, outputs never nullable, kind and version forced.</summary>
    Kubernetes,
}

/// <summary>A source file, by its path in the repository and the start of its SHA-256.</summary>
internal sealed record SourceFile(string Path, string Hash);

/// <summary>One namespace of a package.</summary>
/// <param name="Key">The name that schemas use.</param>
/// <param name="Namespace">Where its resources and enumerations are.</param>
/// <param name="Inputs">Where its nested argument types are.</param>
/// <param name="Outputs">Where its nested output types are.</param>
internal sealed record ModuleModel(string Key, string Namespace, string Inputs, string Outputs)
{
    /// <summary>The Kubernetes API version of its kinds.</summary>
    public string? ApiVersion { get; init; }

    /// <summary>Whether the module belongs to another package.</summary>
    public bool IsForeign { get; init; }
}
