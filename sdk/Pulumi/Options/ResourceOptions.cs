namespace Pulumi;

/// <summary>How a resource is managed, apart from what it is.</summary>
public abstract class ResourceOptions
{
    private InputList<Resource>? _dependsOn;
    private InputList<Resource>? _replaceWith;
    private List<string>? _ignoreChanges;
    private List<string>? _replaceOnChanges;
    private List<string>? _hideDiffs;
    private List<Input<Alias>>? _aliases;
    private List<ResourceTransformation>? _resourceTransformations;

    private protected ResourceOptions()
    {
    }

    /// <summary>The provider's id of an existing resource that is to be read, not managed.</summary>
    public Input<string>? Id { get; set; }

    /// <summary>The resource that this one belongs to; the stack where null.</summary>
    public Resource? Parent { get; set; }

    /// <summary>Resources to be made before this one though no input comes from them.</summary>
    public InputList<Resource> DependsOn
    {
        get => _dependsOn ??= [];
        set => _dependsOn = value;
    }

    /// <summary>Whether the engine refuses to delete the resource.</summary>
    public bool? Protect { get; set; }

    /// <summary>Properties whose changes are not acted on.</summary>
    public List<string> IgnoreChanges
    {
        get => _ignoreChanges ??= [];
        set => _ignoreChanges = value;
    }

    /// <summary>The version of the provider, without a leading v.</summary>
    public string? Version { get; set; }

    /// <summary>The provider to use; else the parent's for the package, else the default one.</summary>
    public ProviderResource? Provider { get; set; }

    /// <summary>How long operations may take.</summary>
    public CustomTimeouts? CustomTimeouts { get; set; }

    /// <summary>Changes to arguments and options of this resource and of those below it, before registration.</summary>
    public List<ResourceTransformation> ResourceTransformations
    {
        get => _resourceTransformations ??= [];
        set => _resourceTransformations = value;
    }

    /// <summary>Identities under which the resource may be known in the state.</summary>
    public List<Input<Alias>> Aliases
    {
        get => _aliases ??= [];
        set => _aliases = value;
    }

    /// <summary>The URN of a resource of this stack that is to be looked up, not registered.</summary>
    public string? Urn { get; set; }

    /// <summary>Properties whose changes replace the resource.</summary>
    public List<string> ReplaceOnChanges
    {
        get => _replaceOnChanges ??= [];
        set => _replaceOnChanges = value;
    }

    /// <summary>Where to download the provider from.</summary>
    public string? PluginDownloadURL { get; set; }

    /// <summary>Whether the resource stays in the cloud when it leaves the stack.</summary>
    public bool? RetainOnDelete { get; set; }

    /// <summary>A resource whose deletion deletes this one too, so that no deletion of its own is needed.</summary>
    public Resource? DeletedWith { get; set; }

    /// <summary>Resources whose replacement replaces this one too.</summary>
    public InputList<Resource> ReplaceWith
    {
        get => _replaceWith ??= [];
        set => _replaceWith = value;
    }

    /// <summary>Properties whose changes are not shown.</summary>
    public List<string> HideDiffs
    {
        get => _hideDiffs ??= [];
        set => _hideDiffs = value;
    }

    internal InputList<Resource>? DependsOnIfGiven => _dependsOn;

    internal InputList<Resource>? ReplaceWithIfGiven => _replaceWith;

    internal IReadOnlyList<string> IgnoreChangesOrNone => _ignoreChanges ?? [];

    internal IReadOnlyList<string> ReplaceOnChangesOrNone => _replaceOnChanges ?? [];

    internal IReadOnlyList<string> HideDiffsOrNone => _hideDiffs ?? [];

    internal IReadOnlyList<Input<Alias>> AliasesOrNone => _aliases ?? [];

    internal IReadOnlyList<ResourceTransformation> TransformationsOrNone => _resourceTransformations ?? [];

    /// <summary>A copy of the same class, so that inheriting from parents leaves the caller's options alone.</summary>
    internal abstract ResourceOptions Clone();

    /// <summary>Lays other options over these: single values replace, lists are appended.</summary>
    private protected virtual void MergeFrom(ResourceOptions other)
    {
        Id = other.Id ?? Id;
        Parent = other.Parent ?? Parent;
        Protect = other.Protect ?? Protect;
        Version = other.Version ?? Version;
        Provider = other.Provider ?? Provider;
        CustomTimeouts = other.CustomTimeouts ?? CustomTimeouts;
        Urn = other.Urn ?? Urn;
        PluginDownloadURL = other.PluginDownloadURL ?? PluginDownloadURL;
        RetainOnDelete = other.RetainOnDelete ?? RetainOnDelete;
        DeletedWith = other.DeletedWith ?? DeletedWith;
        _dependsOn = Concat(_dependsOn, other._dependsOn);
        _replaceWith = Concat(_replaceWith, other._replaceWith);
        _ignoreChanges = Concat(_ignoreChanges, other._ignoreChanges);
        _replaceOnChanges = Concat(_replaceOnChanges, other._replaceOnChanges);
        _hideDiffs = Concat(_hideDiffs, other._hideDiffs);
        _aliases = Concat(_aliases, other._aliases);
        _resourceTransformations = Concat(_resourceTransformations, other._resourceTransformations);
    }

    private protected static List<T>? Concat<T>(List<T>? first, List<T>? second) =>
        second is null ? first : [.. first ?? [], .. second];

    private static InputList<Resource>? Concat(InputList<Resource>? first, InputList<Resource>? second) =>
        first is null || second is null ? second ?? first : first.Concat(second);
}
